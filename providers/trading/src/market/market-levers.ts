import type { Bar, Interval, Quote } from './market-data.ts'

/** A quote as tests set it: what is left out is as it was, or much. */
export type QuoteChange = { bid: string; ask: string; bidSize?: string; askSize?: string; last?: string }

/** What moves a market by hand. */
export type MarketLevers = {
  /**
   * Quotes an instrument now; from then on only levers move it. The same quote at the same moment is the same quote: what the
   * venue's market maker sold of it is gone.
   *
   * @throws Error for an unknown symbol
   */
  set: (symbol: string, quote: QuoteChange) => Quote
  /** Lets an instrument that was set by hand move by itself again, where the market does. */
  release: (symbol: string) => void
  /** Quotes everything anew, as of now. */
  tick: () => void
  /** Adds bars to those that there are, or in place of those that open at the same times. */
  addBars: (symbol: string, interval: Interval, bars: readonly Bar[]) => void
}
