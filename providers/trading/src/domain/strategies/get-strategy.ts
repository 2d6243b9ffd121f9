import { noSuch } from '@platform/conventions/refusals'
import { findStrategy, type StrategyRow } from '../../store/strategies.ts'
import type { TradingContext } from '../context.ts'

/** @throws Refusal `not_found` */
export async function getStrategy(
  { db }: Pick<TradingContext, 'db'>,
  which: { tenant: string; strategyId: string },
): Promise<StrategyRow> {
  const strategy = await findStrategy(db, which)
  if (strategy === undefined) throw noSuch('strategy')
  return strategy
}
