import { findOrder, lockBook } from './book.ts'
import type { Tx } from './exchange.ts'
import type { VenueEvent } from './reports.ts'

/** Takes what is left of an order out of its book. */
export async function cancelOrder(tx: Tx, orderId: string): Promise<VenueEvent[]> {
  const reject = (reason: string): VenueEvent[] => [{ orderId, kind: 'cancel_rejected', reason }]
  const known = await findOrder(tx, orderId)
  if (known === undefined) return reject('There is no such order.')
  await lockBook(tx, known.symbol)
  const { numUpdatedRows: cancelled } = await tx
    .updateTable('venue_orders')
    .set({ status: 'cancelled' })
    .where('order_id', '=', orderId)
    .where('status', '=', 'working')
    .executeTakeFirstOrThrow()
  return cancelled === 0n ? reject('The order is no longer working.') : [{ orderId, kind: 'cancelled' }]
}
