import { type BacktestRow, cancelUnderWay } from '../../store/backtests.ts'
import type { TradingContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { getBacktest } from './get-backtest.ts'

/**
 * Ends a backtest; whoever works on it stops as soon as it looks. Cancelling it again changes nothing.
 *
 * @throws Refusal `not_found`, `backtest_finished`
 */
export async function cancelBacktest(
  context: TradingContext,
  which: { tenant: string; backtestId: string },
): Promise<BacktestRow> {
  const cancelled = await cancelUnderWay(context.db, { ...which, at: context.clock() })
  const backtest = await getBacktest(context, which)
  if (!cancelled && backtest.status !== 'cancelled') {
    throw new Refusal('backtest_finished', 'The backtest has ended already. Its outcome stays.')
  }
  return backtest
}
