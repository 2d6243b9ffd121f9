import type { AccountEvent } from '../../store/accounts.ts'
import type { OrderRow } from '../../store/orders.ts'
import { presentOrder } from './present-order.ts'

/** What the stream says of an order that changed. */
export function tellOrder(order: OrderRow): AccountEvent {
  return { type: 'order', payload: { order: presentOrder(order) } }
}
