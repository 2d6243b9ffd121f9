import type { Quote } from './market-data.ts'

/** What a quote says beside its place in the numbering. */
export type NewQuote = Omit<Quote, 'sequence'>

/** The latest quotes, and those before them. */
export type QuoteBoard = {
  /** Numbers the quotes of one moment and tells everyone who listens. */
  publish: (quotes: readonly NewQuote[]) => readonly Quote[]
  latest: (symbol: string) => Quote | undefined
  /** Those after that sequence without a gap; undefined when some are no longer kept, or the sequence is yet to come. */
  after: (symbol: string, sequence: number) => readonly Quote[] | undefined
  listen: (listener: (quotes: readonly Quote[]) => void) => () => void
}

/** Creates an empty board that keeps so many quotes of each symbol. */
export function createQuoteBoard({ capacity = 1_024 }: { capacity?: number } = {}): QuoteBoard {
  /** The quote of sequence n is at n modulo the capacity. */
  const rings = new Map<string, { last: number; kept: Quote[] }>()
  const listeners = new Set<(quotes: readonly Quote[]) => void>()

  return {
    publish: (quotes) => {
      if (quotes.length === 0) return []
      const numbered = quotes.map((quote) => {
        const ring = rings.get(quote.symbol) ?? { last: 0, kept: [] }
        rings.set(quote.symbol, ring)
        ring.last += 1
        const kept = { ...quote, sequence: ring.last }
        ring.kept[ring.last % capacity] = kept
        return kept
      })
      for (const listener of listeners) listener(numbered)
      return numbered
    },
    latest: (symbol) => {
      const ring = rings.get(symbol)
      return ring?.kept[ring.last % capacity]
    },
    after: (symbol, sequence) => {
      const { last, kept } = rings.get(symbol) ?? { last: 0, kept: [] }
      if (sequence > last) return undefined
      const missed: Quote[] = []
      for (let next = sequence + 1; next <= last; next += 1) {
        const quote = kept[next % capacity]
        if (quote?.sequence !== next) return undefined
        missed.push(quote)
      }
      return missed
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
