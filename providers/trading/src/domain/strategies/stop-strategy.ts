import type { StrategyRow } from '../../store/strategies.ts'
import { type StrategyRunRow, stopRun } from '../../store/strategy-runs.ts'
import type { TradingContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { getStrategy } from './get-strategy.ts'

/**
 * Ends a run: from now on it places nothing, and it is `stopped` once none of its orders works any more, which a runner sees
 * to. Asking again while it stops changes nothing.
 *
 * @throws Refusal `not_found`, `strategy_not_running`
 */
export async function stopStrategy(
  context: TradingContext,
  { tenant, strategyId }: { tenant: string; strategyId: string },
): Promise<{ strategy: StrategyRow; run: StrategyRunRow }> {
  const strategy = await getStrategy(context, { tenant, strategyId })
  const run = await stopRun(context.db, strategyId)
  if (run === undefined) throw new Refusal('strategy_not_running', 'It does not run.')
  context.wake?.('strategies')
  return { strategy, run }
}
