import { inTransaction, violatedConstraint } from '@platform/conventions/database'
import type { components } from '@platform/schemas/trading'
import { insertStrategy, insertVersion, type StrategyRow, strategyNameConstraint } from '../../store/strategies.ts'
import type { TradingContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { checkVersion } from './check-version.ts'

/** @throws Refusal `validation_failed`, `strategy_name_taken` */
export async function createStrategy(
  context: TradingContext,
  { tenant, actor }: { tenant: string; actor: string },
  { name, ...version }: components['schemas']['NewStrategy'],
): Promise<StrategyRow> {
  await checkVersion(context, version)
  const created_at = context.clock()
  const strategy = { id: context.ids(), tenant_id: tenant, name, latest_version: 1, created_at }
  try {
    await inTransaction(context.db, async (tx) => {
      await insertStrategy(tx, strategy)
      await insertVersion(tx, { ...version, strategy_id: strategy.id, version: 1, created_by: actor, created_at })
    })
  } catch (error) {
    if (violatedConstraint(error) !== strategyNameConstraint) throw error
    throw new Refusal('strategy_name_taken', 'Another strategy has this name. Choose one, or add a version to that.')
  }
  return strategy
}
