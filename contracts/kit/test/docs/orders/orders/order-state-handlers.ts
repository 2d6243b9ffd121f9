import { randomUUID } from 'node:crypto'
import type { StateHandlers } from 'concordat/provider'
import type { OrderStates } from '../shop/order-states.ts'
import type { startOrders } from './start-orders.ts'

type Orders = Awaited<ReturnType<typeof startOrders>>

/** Brings each state about in the service's own data; what a handler returns fills the request that follows. */
export function createOrderStates(service: () => Orders): StateHandlers<OrderStates> {
  let customer = ''
  return {
    'a customer is signed in': ({ customerId }) => {
      customer = customerId
      return { accessToken: service().signIn(customer) }
    },
    'the customer has an order': ({ status }) => {
      const orderId = randomUUID()
      service().addOrder(customer, { id: orderId, item: 'tea', quantity: 2, status })
      return { orderId }
    },
    'the customer has no orders': () => undefined,
    'the access token has expired': () => ({ accessToken: 'a-token-of-yesterday' }),
  }
}
