import { violatedConstraint } from '@platform/conventions/database'
import { invalid } from '@platform/conventions/refusals'
import { findVersion, type StrategyRow } from '../../store/strategies.ts'
import { insertRun, oneRunConstraint, type StrategyRunRow } from '../../store/strategy-runs.ts'
import type { TradingContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { getStrategy } from './get-strategy.ts'

/**
 * Lets a version trade: it acts on every bar that closes from now on. The database decides which of two starts is the first.
 *
 * @throws Refusal `not_found`, `validation_failed`, `strategy_running`
 */
export async function startStrategy(
  context: TradingContext,
  { tenant, actor, strategyId }: { tenant: string; actor: string; strategyId: string },
  version: number,
): Promise<{ strategy: StrategyRow; run: StrategyRunRow }> {
  const { db, ids, clock } = context
  const strategy = await getStrategy(context, { tenant, strategyId })
  if ((await findVersion(db, { strategyId, version })) === undefined) {
    throw invalid('#/version', `There is no such version; the latest is ${strategy.latest_version}.`)
  }
  try {
    const run = await insertRun(db, {
      id: ids(),
      tenant_id: tenant,
      strategy_id: strategyId,
      version,
      started_by: actor,
      started_at: clock(),
    })
    return { strategy, run }
  } catch (error) {
    if (violatedConstraint(error) !== oneRunConstraint) throw error
    throw new Refusal(
      'strategy_running',
      'It runs already, or is still stopping. Stop it first, and wait until it has.',
    )
  }
}
