import type { Transaction } from 'kysely'
import { changeOrder, type OrderChanges, type OrderRow } from '../../store/orders.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import { factsOf } from './order-facts.ts'
import { transition } from './order-machine.ts'
import { settleBy } from './settle-with-venue.ts'
import { withdrawOrder } from './withdraw-order.ts'

/**
 * Cancels an order at once when it surely is not at the venue, else marks it so that the venue is asked. The account is locked.
 *
 * @throws Refusal `illegal_transition` when there is nothing left to cancel
 */
export async function askCancel(tx: Transaction<TradingTables>, order: OrderRow, now: Date): Promise<OrderRow> {
  if (order.status === 'pending_new' && order.submitted_at === null) return withdrawOrder(tx, order, now)
  return changeOrder(tx, order, {
    ...cancelAsked(now),
    status: transition(order.status, 'cancel_asked', factsOf(order)),
  })
}

/** What becomes of any order whose cancellation the venue is to be asked for. */
export function cancelAsked(now: Date): OrderChanges {
  return { status: 'pending_cancel', reconcile_at: settleBy(now), reconcile_attempts: 0, updated_at: now }
}
