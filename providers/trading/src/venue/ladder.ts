import { type Decimal, decimal, textOf } from '../domain/decimal/index.ts'
import type { Instrument, Quote } from '../market/market-data.ts'
import type { Offer } from './match.ts'

/** What of a quote's levels was taken, by level. */
export type Taken = Readonly<Record<string, string>>

/** How much more there is a step deeper, in multiples of what is quoted. */
const depth = [1, 2, 3, 5]

/**
 * The market maker's offers on one side, the best first: what is quoted, and more of it one spread deeper each, without what was
 * taken already.
 */
export function ladder(side: 'bid' | 'ask', quote: Quote, instrument: Instrument, taken: Taken): Offer[] {
  const [bid, ask, tick] = [decimal(quote.bid), decimal(quote.ask), decimal(instrument.tickSize)]
  const spread = ask.minus(bid)
  const step = spread.greaterThan(tick) ? spread : tick
  const best = side === 'bid' ? bid : ask
  const size = decimal(side === 'bid' ? quote.bidSize : quote.askSize)
  return depth.flatMap((times, deeper) => {
    const price = side === 'bid' ? best.minus(step.times(deeper)) : best.plus(step.times(deeper))
    const level = `${side} ${deeper}`
    const quantity = leftOf(size.times(times), taken[level])
    if (!price.greaterThan(0) || !quantity.greaterThan(0)) return []
    return [{ source: { level }, account: undefined, price, quantity }]
  })
}

function leftOf(offered: Decimal, taken: string | undefined): Decimal {
  return taken === undefined ? offered : offered.minus(taken)
}

/** The same quote in every process that sees it, whatever number it has there. */
export function identifyQuote({ at, bid, bidSize, ask, askSize }: Quote): string {
  return [at.toISOString(), bid, bidSize, ask, askSize].join(' ')
}

/** With so much more of a level taken. */
export function takeLevel(taken: Taken, level: string, quantity: Decimal): Taken {
  return { ...taken, [level]: textOf(quantity.plus(taken[level] ?? '0')) }
}
