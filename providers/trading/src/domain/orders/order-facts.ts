import type { OrderRow } from '../../store/orders.ts'
import { Decimal, decimal } from '../decimal/index.ts'
import type { OrderFacts } from './order-machine.ts'

/** What is known of an order beside its status. It is filled when nothing is left of the larger quantity that it may have. */
export function factsOf(order: OrderRow): OrderFacts {
  const filled = decimal(order.filled_quantity)
  const whole = Decimal.max(order.quantity, order.pending_quantity ?? 0)
  return {
    filled: filled.isZero() ? 'nothing' : filled.lessThan(whole) ? 'partly' : 'wholly',
    acknowledged: order.acknowledged_at !== null,
    changing: order.pending_quantity !== null,
  }
}
