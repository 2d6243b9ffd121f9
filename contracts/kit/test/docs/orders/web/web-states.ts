import type { OrderStates } from '../shop/order-states.ts'

/** The states that the front end starts from. They are those of orders: the gateway keeps no orders of its own. */
export type WebStates = Pick<OrderStates, 'a customer is signed in' | 'the customer has an order'>
