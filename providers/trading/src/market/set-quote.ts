import type { Quote } from './market-data.ts'
import type { QuoteChange } from './market-levers.ts'
import type { NewQuote } from './quote-board.ts'

const much = '100000'

/** The quote that a lever sets, in the place of the one before. */
export function setQuote(
  symbol: string,
  { bid, ask, ...given }: QuoteChange,
  { before, at }: { before: Quote | undefined; at: Date },
): NewQuote {
  const { bidSize = before?.bidSize ?? much, askSize = before?.askSize ?? much, last = bid } = given
  return { symbol, bid, bidSize, ask, askSize, last, at }
}
