import { randomUUID } from 'node:crypto'
import { verifyPacts } from 'concordat/provider'
import type { OrderStates } from '../shop/order-states.ts'
import { startOrders } from './start-orders.ts'

let orders: Awaited<ReturnType<typeof startOrders>>
let customer: string

verifyPacts<OrderStates>({
  provider: 'orders',
  pacts: new URL('../pacts/', import.meta.url),
  start: async () => {
    orders = await startOrders()
    return orders
  },
  states: {
    'a customer is signed in': ({ customerId }) => {
      customer = customerId
      return { accessToken: orders.signIn(customer) }
    },
    'the customer has an order': ({ status }) => {
      const orderId = randomUUID()
      orders.addOrder(customer, { id: orderId, item: 'tea', quantity: 2, status })
      return { orderId }
    },
    'the customer has no orders': () => undefined,
    'the access token has expired': () => ({ accessToken: 'a-token-of-yesterday' }),
  },
  url: process.env['ORDERS_URL'],
  stateUrl: process.env['ORDERS_STATE_URL'],
  stateHeaders: { authorization: process.env['ORDERS_STATE_KEY'] },
})
