import { decimal } from '../domain/decimal/index.ts'
import { findOrder, lockBook } from './book.ts'
import type { Exchange, Tx } from './exchange.ts'
import { execute } from './execute.ts'
import { refuseOrder } from './refuse-order.ts'
import type { VenueEvent } from './reports.ts'

/** What an order is replaced with; the quantity is the whole. */
export type Replacement = { orderId: string; quantity: string; price: string | null }

/** Changes a working order. It keeps its place in time only when nothing but its quantity becomes less. */
export async function replaceOrder(tx: Tx, exchange: Exchange, change: Replacement): Promise<VenueEvent[]> {
  const { orderId } = change
  const reject = (reason: string): VenueEvent[] => [{ orderId, kind: 'replace_rejected', reason }]
  const known = await findOrder(tx, orderId)
  if (known === undefined) return reject('There is no such order.')
  const { market } = exchange
  const instrument = market.instrument(known.symbol)
  if (instrument === undefined) return reject('There is no such instrument.')
  const book = await lockBook(tx, known.symbol)
  const order = await findOrder(tx, orderId)
  if (order?.status !== 'working' || order.price === null) return reject('The order is no longer working.')
  const price = change.price ?? order.price
  const [quantity, filled] = [decimal(change.quantity), decimal(order.filled)]
  if (!quantity.greaterThan(filled)) return reject(`The quantity is not above the filled ${filled.toFixed()}.`)
  const refusal = refuseOrder(
    { type: 'limit', quantity: change.quantity, price },
    instrument,
    market.quote(order.symbol),
  )
  if (refusal !== undefined) return reject(refusal)

  const replaced: VenueEvent = { orderId, kind: 'replaced', quantity: change.quantity, price }
  const keepsPlace = decimal(price).equals(order.price) && quantity.lessThanOrEqualTo(order.quantity)
  await tx
    .updateTable('venue_orders')
    .set({
      quantity: change.quantity,
      price,
      ...(!keepsPlace && { priority: book.nextPriority }),
    })
    .where('order_id', '=', orderId)
    .execute()
  if (keepsPlace) return [replaced]
  const { account, symbol, side } = order
  const events = await execute(
    { tx, exchange, instrument, book },
    {
      order_id: orderId,
      account,
      symbol,
      side,
      limit: decimal(price),
      timeInForce: 'GTC',
      left: quantity.minus(filled),
    },
  )
  return [replaced, ...events]
}
