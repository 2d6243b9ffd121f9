import { inTransaction } from '@platform/conventions/database'
import { noSuch } from '@platform/conventions/refusals'
import { countUpVersions, insertVersion, lockStrategy, type StrategyVersionRow } from '../../store/strategies.ts'
import type { TradingContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { checkVersion, type NewVersion } from './check-version.ts'

/** As many as one answer lists with their source. */
const versionsAtMost = 100

/** @throws Refusal `not_found`, `validation_failed`, `too_many_versions` */
export async function addStrategyVersion(
  context: TradingContext,
  { tenant, actor, strategyId }: { tenant: string; actor: string; strategyId: string },
  wish: NewVersion,
): Promise<StrategyVersionRow> {
  await checkVersion(context, wish)
  return inTransaction(context.db, async (tx) => {
    const strategy = await lockStrategy(tx, { tenant, strategyId })
    if (strategy === undefined) throw noSuch('strategy')
    if (strategy.latest_version >= versionsAtMost) {
      throw new Refusal('too_many_versions', `It has ${versionsAtMost} versions already. Create another strategy.`)
    }
    const version = {
      ...wish,
      strategy_id: strategyId,
      version: strategy.latest_version + 1,
      created_by: actor,
      created_at: context.clock(),
    }
    await insertVersion(tx, version)
    await countUpVersions(tx, strategy)
    return version
  })
}
