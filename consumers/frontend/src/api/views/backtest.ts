import * as z from 'zod'
import { pageViewOf } from './page.ts'

/**
 * How a strategy would have done: the bar shows `barsDone` of `bars`, which is null until it has begun. A `biased` result
 * has looked ahead, and is shown as worthless.
 */
export const BacktestView = z.object({
  id: z.uuid(),
  strategyId: z.uuid(),
  version: z.int(),
  symbol: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
  barsDone: z.int(),
  bars: z.int().nullable(),
  failure: z.string().nullable(),
  result: z
    .object({
      metrics: z.object({
        trades: z.int(),
        finalEquity: z.string(),
        totalReturn: z.string(),
        maxDrawdown: z.string(),
        sharpe: z.string().nullable(),
        winRate: z.string().nullable(),
        fees: z.string(),
      }),
      lookAhead: z.object({ verdict: z.enum(['clean', 'biased']), firstBiasedAt: z.iso.datetime().nullable() }),
    })
    .nullable(),
})
export type BacktestView = z.infer<typeof BacktestView>

/** A page of backtests. */
export const BacktestPageView = pageViewOf(BacktestView)

/** What a strategy would have traded. */
export const BacktestTradeView = z.object({
  at: z.iso.datetime(),
  side: z.enum(['buy', 'sell']),
  quantity: z.string(),
  price: z.string(),
  fee: z.string(),
  realised: z.string(),
})
export type BacktestTradeView = z.infer<typeof BacktestTradeView>

/** A page of what it would have traded. */
export const BacktestTradePageView = pageViewOf(BacktestTradeView)
