import { type Decimal, textOf } from '../domain/decimal/index.ts'
import type { Instrument } from '../market/market-data.ts'
import { type Book, type BookedOrder, keepTaken, readOffers } from './book.ts'
import type { Exchange, Tx } from './exchange.ts'
import { identifyQuote, ladder, type Taken, takeLevel } from './ladder.ts'
import { match, type Offer } from './match.ts'
import type { VenueEvent } from './reports.ts'
import { filledEvent, fillOrder } from './trade.ts'
import type { VenueOrder } from './venue.ts'

/** An order that comes to its locked book, with what is left of it. */
export type Arriving = Pick<BookedOrder, 'order_id' | 'account' | 'symbol' | 'side'> & {
  limit: Decimal | undefined
  timeInForce: VenueOrder['timeInForce']
  left: Decimal
}

/**
 * Trades an order with what is in its book and with the market maker; at one price the orders of the book are first. The order's
 * own row is already there; its status is set by what comes of it.
 */
export async function execute(
  { tx, exchange, instrument, book }: { tx: Tx; exchange: Exchange; instrument: Instrument; book: Book },
  order: Arriving,
): Promise<VenueEvent[]> {
  const quote = exchange.market.quote(order.symbol)
  const key = quote === undefined ? undefined : identifyQuote(quote)
  const other = order.side === 'buy' ? 'sell' : 'buy'
  let taken: Taken = (key === undefined ? undefined : book.taken[key]) ?? {}
  const resting = await readOffers(tx, { symbol: order.symbol, side: other, quantity: order.left, limit: order.limit })
  const levels = quote === undefined ? [] : ladder(order.side === 'buy' ? 'ask' : 'bid', quote, instrument, taken)
  const { account, side, limit, timeInForce } = order
  const { trades, left, ending } = match(
    { account, side, limit, timeInForce, quantity: order.left },
    merge(order.side, resting, levels),
  )

  const events: VenueEvent[] = []
  const { feeBasisPoints } = exchange
  for (const trade of trades) {
    const { source } = trade.offer
    if ('order' in source) {
      await fillOrder(tx, source.order, trade.quantity)
      events.push(filledEvent(source.order, trade, { liquidity: 'maker', feeBasisPoints }))
    } else {
      taken = takeLevel(taken, source.level, trade.quantity)
    }
    events.push(filledEvent(order.order_id, trade, { liquidity: 'taker', feeBasisPoints }))
  }
  if (key !== undefined && trades.some(({ offer }) => 'level' in offer.source)) {
    await keepTaken(tx, order.symbol, { ...book.taken, [key]: taken })
  }
  await tx
    .updateTable('venue_orders')
    .set(({ eb }) => ({
      filled: eb('quantity', '-', textOf(left)),
      status: ending === 'resting' ? 'working' : ending,
    }))
    .where('order_id', '=', order.order_id)
    .execute()
  return ending === 'expired' ? [...events, { orderId: order.order_id, kind: 'expired' }] : events
}

/** The offers of orders and levels in the order in which they trade with `side`. */
function merge(side: VenueOrder['side'], orders: readonly Offer[], levels: readonly Offer[]): Offer[] {
  const sign = side === 'buy' ? 1 : -1
  // The sort is stable: at one price orders stay before levels, and in their own order.
  return [...orders, ...levels].sort((one, other) => sign * one.price.comparedTo(other.price))
}
