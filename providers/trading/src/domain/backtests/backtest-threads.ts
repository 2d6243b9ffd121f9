import { createThreadPool, type ThreadPool } from '@platform/conventions/threads'
import type { components } from '@platform/schemas/trading'
import type { BacktestTradeRow } from '../../store/backtest-trades.ts'
import type { SandboxFault, SandboxLimits } from '../sandbox/index.ts'
import { sandboxLimits } from '../sandbox/index.ts'
import type { BacktestInput } from './run-backtest.ts'

/** An outcome as it comes from a thread: decimals are text. */
export type SentOutcome =
  | {
      ok: true
      result: components['schemas']['BacktestResult']
      trades: Omit<BacktestTradeRow, 'backtest_id' | 'number'>[]
    }
  | { ok: false; fault: SandboxFault }

/** As for a live strategy, but with room for all bars, and time for running it again and again. */
export const backtestLimits: SandboxLimits = { ...sandboxLimits, memory: 256 * 1024 * 1024, wallClock: 180_000 }

/** Backtests that one process works on at a time. */
export const backtestsAtOnce = 2

let threads: ThreadPool<BacktestInput, SentOutcome> | undefined

/** Threads of their own: however long backtests take, no live strategy waits for them. */
export function backtestThreads(): ThreadPool<BacktestInput, SentOutcome> {
  threads ??= createThreadPool({ worker: new URL('./backtest-worker.ts', import.meta.url), threads: backtestsAtOnce })
  return threads
}
