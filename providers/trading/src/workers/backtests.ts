import type { AnyServer } from '@platform/conventions/server'
import type { BacktestWork } from '../domain/backtests/work-on-backtest.ts'
import { workOnBacktests as workOn } from '../domain/backtests/work-on-backtests.ts'

/** Runs the backtests that wait, until none does or the process ends. */
export async function workOnBacktests(
  context: BacktestWork,
  log: AnyServer['log'],
  stopping: AbortSignal,
): Promise<boolean> {
  await workOn(context, stopping, (error) => {
    log.warn({ err: error }, 'a backtest could not go on; it is tried again')
  })
  return false
}
