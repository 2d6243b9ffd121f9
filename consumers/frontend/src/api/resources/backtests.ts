import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { BacktestPageView, BacktestTradePageView, type BacktestTradeView, BacktestView } from '../views/backtest.ts'
import type { Page } from '../views/page.ts'

const all = '/trading/backtests'
const one = '/trading/backtests/{backtestId}'

/** A version to run on past bars. */
export type NewBacktest = RequestBody<typeof all, 'post'>

/** Which backtests, and which page of them. */
export type BacktestQuery = RequestQuery<typeof all>

/** The backtests, newest first. */
export async function listBacktests(
  send: Send,
  query: BacktestQuery = {},
  options?: CallOptions,
): Promise<Page<BacktestView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), BacktestPageView)
}

/** How a backtest goes or went. */
export async function getBacktest(send: Send, backtestId: string, options?: CallOptions): Promise<BacktestView> {
  return readAnswer(await send({ method: 'GET', path: one, params: { backtestId } }, options), BacktestView)
}

/** Starts a backtest; how it goes, {@link getBacktest} tells. */
export async function startBacktest(send: Send, backtest: NewBacktest, options?: CallOptions): Promise<BacktestView> {
  return readAnswer(await send({ method: 'POST', path: all, body: backtest }, options), BacktestView)
}

/** What it would have traded, in order. */
export async function listBacktestTrades(
  send: Send,
  { backtestId, ...query }: { backtestId: string; cursor?: string; limit?: number },
  options?: CallOptions,
): Promise<Page<BacktestTradeView>> {
  const path = `${one}/trades` as const
  return readAnswer(await send({ method: 'GET', path, params: { backtestId }, query }, options), BacktestTradePageView)
}

/** Stops a backtest. */
export async function cancelBacktest(send: Send, backtestId: string, options?: CallOptions): Promise<BacktestView> {
  const path = `${one}/cancel` as const
  return readAnswer(await send({ method: 'POST', path, params: { backtestId } }, options), BacktestView)
}
