import type { components } from '@platform/schemas/trading'

export type Interval = components['schemas']['Interval']

/** Something that is traded. Decimals are text. */
export type Instrument = components['schemas']['Instrument']

/** What an instrument is bid and asked at, from one moment on. `sequence` counts up by one with every change of it. */
export type Quote = {
  symbol: string
  sequence: number
  bid: string
  bidSize: string
  ask: string
  askSize: string
  last: string
  at: Date
}

/** What was traded in one interval; times that the market was closed have none. */
export type Bar = { opensAt: Date; open: string; high: string; low: string; close: string; volume: string }

/** Bars that open at `from` or later and before `to`, and have closed by now; the oldest first, `limit` at most. */
export type BarRange = { symbol: string; interval: Interval; from: Date; to: Date; limit?: number }

/**
 * Where quotes and bars come from. A real feed implements the same; the simulated one is a function of its seed and the
 * clock, so that two processes agree.
 */
export interface MarketData {
  /** Of the numbering of quotes: another one when it began anew (UUID). */
  readonly session: string
  /** By symbol. */
  instruments(): readonly Instrument[]
  instrument(symbol: string): Instrument | undefined
  /** The latest; undefined for an unknown symbol, or before the first. */
  quote(symbol: string): Quote | undefined
  /** Whether it is older than quotes of a market that moves may be. */
  isStale(quote: Quote): boolean
  /** Hears all quotes that changed at one moment, in order; answers how to stop. */
  onQuotes(listener: (quotes: readonly Quote[]) => void): () => void
  /** The quotes of an instrument after that sequence that are still kept, without a gap; undefined when some are no longer. */
  quotesAfter(symbol: string, sequence: number): readonly Quote[] | undefined
  bars(range: BarRange): readonly Bar[]
  start(): void
  stop(): void
}
