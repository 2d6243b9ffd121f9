import type { components } from '@platform/schemas/trading'
import type { MarketData, Quote } from '../market/market-data.ts'

/** A quote as the contract tells it. */
export function presentQuote(market: MarketData, quote: Quote): components['schemas']['Quote'] {
  return { ...quote, at: quote.at.toISOString(), stale: market.isStale(quote) }
}
