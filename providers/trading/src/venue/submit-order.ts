import { decimal } from '../domain/decimal/index.ts'
import { lockBook } from './book.ts'
import type { Exchange, Tx } from './exchange.ts'
import { execute } from './execute.ts'
import { refuseOrder } from './refuse-order.ts'
import type { VenueEvent } from './reports.ts'
import type { VenueOrder } from './venue.ts'

/** Takes an order, trades it, and keeps what is to rest; one that it has already heard of it leaves as it is. */
export async function submitOrder(tx: Tx, exchange: Exchange, order: VenueOrder): Promise<VenueEvent[]> {
  const { orderId, account, symbol, side, price } = order
  const { market } = exchange
  const instrument = market.instrument(symbol)
  const book = instrument && (await lockBook(tx, symbol))
  const rejection =
    instrument === undefined ? 'There is no such instrument.' : refuseOrder(order, instrument, market.quote(symbol))
  const inserted = await tx
    .insertInto('venue_orders')
    .values({
      order_id: orderId,
      account,
      symbol,
      side,
      quantity: order.quantity,
      price,
      // Until it is traded; nothing sees it before.
      status: 'rejected',
      priority: book?.nextPriority ?? '0',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('order_id')
    .executeTakeFirst()
  if (inserted === undefined) return []
  if (rejection !== undefined || instrument === undefined || book === undefined) {
    return [{ orderId, kind: 'rejected', reason: rejection ?? 'There is no such instrument.' }]
  }
  const events = await execute(
    { tx, exchange, instrument, book },
    {
      order_id: orderId,
      account,
      symbol,
      side,
      limit: price === null ? undefined : decimal(price),
      timeInForce: order.timeInForce,
      left: decimal(order.quantity),
    },
  )
  return [{ orderId, kind: 'accepted' }, ...events]
}
