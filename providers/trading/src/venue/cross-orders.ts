import { sql } from 'kysely'
import { decimal } from '../domain/decimal/index.ts'
import type { Quote } from '../market/market-data.ts'
import { keepTaken, lockBook, readOffers } from './book.ts'
import type { Exchange, Tx } from './exchange.ts'
import { identifyQuote, ladder, takeLevel } from './ladder.ts'
import { match } from './match.ts'
import type { VenueEvent } from './reports.ts'
import { filledEvent, fillOrder } from './trade.ts'

/** Of these quotes, those that reach a working order. */
export async function findCrossing(exchange: Exchange, quotes: readonly Quote[]): Promise<readonly Quote[]> {
  const best = await exchange.db
    .selectFrom('venue_orders')
    .select(['symbol', 'side'])
    .select(sql<string>`case when side = 'buy' then max(price) else min(price) end`.as('price'))
    .where('status', '=', sql.lit('working'))
    .groupBy(['symbol', 'side'])
    .execute()
  return quotes.filter(({ symbol, bid, ask }) =>
    best.some(
      (one) =>
        one.symbol === symbol &&
        (one.side === 'buy' ? decimal(one.price).greaterThanOrEqualTo(ask) : decimal(one.price).lessThanOrEqualTo(bid)),
    ),
  )
}

/**
 * Lets the market maker trade with the working orders that its quote reaches, each at the order's own price: the order was there
 * first.
 */
export async function crossOrders(tx: Tx, exchange: Exchange, quote: Quote): Promise<VenueEvent[]> {
  const { symbol } = quote
  const instrument = exchange.market.instrument(symbol)
  if (instrument === undefined) return []
  const book = await lockBook(tx, symbol)
  const key = identifyQuote(quote)
  let taken = book.taken[key] ?? {}
  const events: VenueEvent[] = []
  for (const [maker, side, own] of [
    ['ask', 'sell', 'buy'],
    ['bid', 'buy', 'sell'],
  ] as const) {
    for (const level of ladder(maker, quote, instrument, taken)) {
      const { price: limit, quantity } = level
      const offers = await readOffers(tx, { symbol, side: own, quantity, limit })
      const { trades } = match({ side, account: undefined, limit, timeInForce: 'IOC', quantity }, offers)
      for (const trade of trades) {
        const { source } = trade.offer
        if (!('order' in source) || !('level' in level.source)) continue
        await fillOrder(tx, source.order, trade.quantity)
        taken = takeLevel(taken, level.source.level, trade.quantity)
        events.push(filledEvent(source.order, trade, { liquidity: 'maker', feeBasisPoints: exchange.feeBasisPoints }))
      }
      if (trades.length === 0) break
    }
  }
  if (events.length > 0) await keepTaken(tx, symbol, { ...book.taken, [key]: taken })
  return events
}
