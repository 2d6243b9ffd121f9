import type { Instrument, Quote } from './market-data.ts'
import type { QuoteChange } from './market-levers.ts'
import type { QuoteBoard } from './quote-board.ts'

const much = '100000'

/** Makes what quotes an instrument by hand; sizes that are left out are as before, or much. */
export function createQuoteLever({
  instruments,
  board,
  clock,
}: {
  instruments: ReadonlyMap<string, Instrument>
  board: QuoteBoard
  clock: () => Date
}): (symbol: string, change: QuoteChange) => Quote {
  return (symbol, { bid, ask, ...given }) => {
    const before = board.latest(symbol)
    const { bidSize = before?.bidSize ?? much, askSize = before?.askSize ?? much, last = bid } = given
    const next = { symbol, bid, bidSize, ask, askSize, last, at: clock() }
    const [quote] = instruments.has(symbol) ? board.publish([next]) : []
    if (quote !== undefined) return quote
    throw new Error(`Failed to quote ${symbol}: it is not listed. Take one of ${[...instruments.keys()].join(', ')}.`)
  }
}
