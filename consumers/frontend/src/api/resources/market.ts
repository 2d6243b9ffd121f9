import type { CallOptions, RequestQuery, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { CandleListView, type CandleView } from '../views/candle.ts'
import { InstrumentListView, InstrumentView } from '../views/instrument.ts'
import { MarketQuoteView } from '../views/market-quote.ts'

const one = '/trading/instruments/{symbol}'

/** Which bars of which instrument. */
export type CandleQuery = { symbol: string } & RequestQuery<`${typeof one}/candles`>

/** All instruments, by symbol. */
export async function listInstruments(send: Send, options?: CallOptions): Promise<InstrumentView[]> {
  return readAnswer(await send({ method: 'GET', path: '/trading/instruments' }, options), InstrumentListView).items
}

/** One instrument. */
export async function getInstrument(send: Send, symbol: string, options?: CallOptions): Promise<InstrumentView> {
  return readAnswer(await send({ method: 'GET', path: one, params: { symbol } }, options), InstrumentView)
}

/** What it is bid and asked at. */
export async function getMarketQuote(send: Send, symbol: string, options?: CallOptions): Promise<MarketQuoteView> {
  const path = `${one}/quote` as const
  return readAnswer(await send({ method: 'GET', path, params: { symbol } }, options), MarketQuoteView)
}

/** Past bars, oldest first; a thousand at most. */
export async function listCandles(
  send: Send,
  { symbol, ...query }: CandleQuery,
  options?: CallOptions,
): Promise<CandleView[]> {
  const path = `${one}/candles` as const
  return readAnswer(await send({ method: 'GET', path, params: { symbol }, query }, options), CandleListView).items
}
