import { noSuch } from '@platform/conventions/refusals'
import { type BacktestRow, findBacktest } from '../../store/backtests.ts'
import type { TradingContext } from '../context.ts'

/** @throws Refusal `not_found` */
export async function getBacktest(
  { db }: Pick<TradingContext, 'db'>,
  which: { tenant: string; backtestId: string },
): Promise<BacktestRow> {
  const backtest = await findBacktest(db, which)
  if (backtest === undefined) throw noSuch('backtest')
  return backtest
}
