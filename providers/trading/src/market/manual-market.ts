import { randomUUID } from 'node:crypto'
import { createBarStore } from './bar-store.ts'
import { selectBars } from './bars.ts'
import { listInstruments } from './listing.ts'
import type { Instrument, MarketData } from './market-data.ts'
import type { MarketLevers } from './market-levers.ts'
import { createQuoteBoard } from './quote-board.ts'
import { createQuoteLever } from './quote-lever.ts'
import { isOlderThanQuotesMayBe } from './staleness.ts'

/** A market that moves by its levers alone: nothing is quoted, and there is no bar, before they say so. */
export type ManualMarket = MarketData & MarketLevers

/**
 * Creates it with the usual instruments, in euros.
 *
 * @example
 * const market = createManualMarket({ clock })
 * market.set('ACME', { bid: '99.99', ask: '100.01' })
 */
export function createManualMarket({
  clock,
  instruments = listInstruments('EUR').map(({ instrument }) => instrument),
  session = randomUUID(),
}: {
  clock: () => Date
  instruments?: readonly Instrument[]
  session?: string
}): ManualMarket {
  const bySymbol = new Map(instruments.map((instrument) => [instrument.symbol, instrument]))
  const board = createQuoteBoard()
  const bars = createBarStore()

  return {
    session,
    instruments: () => instruments,
    instrument: (symbol) => bySymbol.get(symbol),
    quote: board.latest,
    isStale: (quote) => isOlderThanQuotesMayBe(quote, clock()),
    onQuotes: board.listen,
    quotesAfter: board.after,
    bars: (range) => selectBars(bars.list(range.symbol, range.interval), range, clock()),
    start: () => undefined,
    stop: () => undefined,
    set: createQuoteLever({ instruments: bySymbol, board, clock }),
    release: () => undefined,
    tick: () => {
      const latest = instruments.flatMap(({ symbol }) => board.latest(symbol) ?? [])
      board.publish(latest.map(({ sequence: _, ...quote }) => ({ ...quote, at: clock() })))
    },
    addBars: bars.add,
  }
}
