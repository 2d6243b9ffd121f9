import type { Transaction } from 'kysely'
import { changeOrder, type OrderChanges, type OrderRow } from '../../store/orders.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import { factsOf } from './order-facts.ts'
import { transition } from './order-machine.ts'

/** Cancels an order that surely is not at the venue. The account is locked. */
export async function withdrawOrder(tx: Transaction<TradingTables>, order: OrderRow, now: Date): Promise<OrderRow> {
  return changeOrder(tx, order, { ...withdrawn(now), status: transition(order.status, 'withdrawn', factsOf(order)) })
}

/** What becomes of any order that surely is not at the venue. */
export function withdrawn(now: Date): OrderChanges {
  return { status: 'cancelled', pending_quantity: null, pending_price: null, reconcile_at: null, updated_at: now }
}
