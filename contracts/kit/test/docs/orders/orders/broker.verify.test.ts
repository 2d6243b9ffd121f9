import { verifyPacts } from 'concordat/provider'
import type { OrderStates } from '../shop/order-states.ts'
import { createOrderStates } from './order-state-handlers.ts'
import { startOrders } from './start-orders.ts'

let orders: Awaited<ReturnType<typeof startOrders>>

verifyPacts<OrderStates>({
  provider: 'orders',
  pacts: { broker: { enablePending: true, publish: 'CI' } },
  start: async () => {
    orders = await startOrders()
    return orders
  },
  states: createOrderStates(() => orders),
})
