import type { MessagePort } from 'node:worker_threads'
import { textOf } from '../decimal/index.ts'
import type { SentOutcome } from './backtest-threads.ts'
import { type BacktestInput, runBacktest } from './run-backtest.ts'

/** What runs in the threads of `backtestThreads`. */
export default async function work({ port, ...input }: BacktestInput & { port: MessagePort }): Promise<SentOutcome> {
  const outcome = await runBacktest(input, (barsDone) => port.postMessage(barsDone))
  if (!outcome.ok) return outcome
  const trades = outcome.trades.map(({ at, side, quantity, price, fee, realised }) => ({
    at,
    side,
    quantity: textOf(quantity),
    price: textOf(price),
    fee: textOf(fee),
    realised: textOf(realised),
  }))
  return { ...outcome, trades }
}
