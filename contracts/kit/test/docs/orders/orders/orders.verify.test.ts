import { verifyPacts } from 'concordat/provider'
import type { OrderStates } from '../shop/order-states.ts'
import { createOrderStates } from './order-state-handlers.ts'
import { startOrders } from './start-orders.ts'

let orders: Awaited<ReturnType<typeof startOrders>>

verifyPacts<OrderStates>({
  provider: 'orders',
  pacts: new URL('../pacts/', import.meta.url),
  start: async () => {
    orders = await startOrders()
    return orders
  },
  states: createOrderStates(() => orders),
  url: process.env['ORDERS_URL'],
  stateUrl: process.env['ORDERS_STATE_URL'],
  stateHeaders: { authorization: process.env['ORDERS_STATE_KEY'] },
})
