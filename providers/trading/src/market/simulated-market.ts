import { randomUUID } from 'node:crypto'
import { afterwards, type Schedule } from '@platform/conventions/workers'
import { createBarHistory } from './bar-history.ts'
import { createBarStore, mergeBars } from './bar-store.ts'
import { selectBars } from './bars.ts'
import { createQuoteDrawing } from './draw-quote.ts'
import type { Listing } from './listing.ts'
import type { MarketData } from './market-data.ts'
import type { MarketLevers } from './market-levers.ts'
import { createQuoteBoard } from './quote-board.ts'
import { createQuoteLever } from './quote-lever.ts'
import { isOlderThanQuotesMayBe } from './staleness.ts'

export type SimulatedMarketOptions = {
  /** The same seed gives the same market, in every process. */
  seed: string
  listings: readonly Listing[]
  /** Between two quotes; 0 where only levers move it. */
  tickMilliseconds: number
  clock: () => Date
  schedule?: Schedule
  session?: string
}

/** A market that moves by itself, and by levers. */
export type SimulatedMarket = MarketData & MarketLevers

/**
 * Creates a market whose prices are a function of seed, symbol and time: processes agree on them, and a restart forgets nothing
 * but the numbering of quotes.
 */
export function createSimulatedMarket({
  seed,
  listings,
  tickMilliseconds,
  clock,
  schedule = afterwards,
  session = randomUUID(),
}: SimulatedMarketOptions): SimulatedMarket {
  const instruments = listings.map(({ instrument }) => instrument)
  const bySymbol = new Map(instruments.map((instrument) => [instrument.symbol, instrument]))
  const drawings = listings.map((listing) => ({
    symbol: listing.instrument.symbol,
    draw: createQuoteDrawing(seed, listing),
  }))
  const history = createBarHistory({ seed, listings, clock })
  const added = createBarStore()
  const board = createQuoteBoard()
  const setQuote = createQuoteLever({ instruments: bySymbol, board, clock })
  /** Instruments that levers alone move. */
  const held = new Set<string>()
  let cancel: (() => void) | undefined
  let drawnAt = Number.NEGATIVE_INFINITY

  /** Quotes what the market is at now, at the moments of a grid that all processes share. */
  const tick = () => {
    const now = clock().getTime()
    const at = tickMilliseconds === 0 ? now : now - (now % tickMilliseconds)
    if (at <= drawnAt) return
    drawnAt = at
    board.publish(drawings.filter(({ symbol }) => !held.has(symbol)).map(({ draw }) => draw(at)))
  }
  const goOn = () => {
    if (tickMilliseconds > 0) cancel = schedule(goOn, tickMilliseconds - (clock().getTime() % tickMilliseconds))
    tick()
  }

  return {
    session,
    instruments: () => instruments,
    instrument: (symbol) => bySymbol.get(symbol),
    quote: board.latest,
    isStale: (quote) => isOlderThanQuotesMayBe(quote, clock()),
    onQuotes: board.listen,
    quotesAfter: board.after,
    bars: (range) => {
      const extra = added.list(range.symbol, range.interval)
      return extra.length === 0 ? history(range) : selectBars(mergeBars(history(range), extra), range, clock())
    },
    start: () => {
      if (cancel === undefined) goOn()
    },
    stop: () => {
      cancel?.()
      cancel = undefined
    },
    tick,
    set: (symbol, change) => {
      const quote = setQuote(symbol, change)
      held.add(symbol)
      return quote
    },
    release: (symbol) => {
      held.delete(symbol)
    },
    addBars: added.add,
  }
}
