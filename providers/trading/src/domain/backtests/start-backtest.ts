import { inTransaction } from '@platform/conventions/database'
import { invalid } from '@platform/conventions/refusals'
import type { components } from '@platform/schemas/trading'
import { type BacktestRow, insertBacktest, lockBacktestsOf } from '../../store/backtests.ts'
import { findStrategy, findVersion } from '../../store/strategies.ts'
import type { TradingContext } from '../context.ts'
import { decimal } from '../decimal/index.ts'
import { Refusal } from '../refusal.ts'
import { getBacktest } from './get-backtest.ts'

/** Of a tenant, at one time. */
const underWayAtMost = 4

/**
 * Queues a run of a version on past bars; a worker takes it.
 *
 * @throws Refusal `validation_failed`, `too_many_backtests`
 */
export async function startBacktest(
  context: TradingContext,
  { tenant, actor }: { tenant: string; actor: string },
  wish: components['schemas']['NewBacktest'],
): Promise<BacktestRow> {
  const { db, ids, clock, wake } = context
  const { strategyId, version } = wish
  const [from, to, now] = [new Date(wish.from), new Date(wish.to), clock()]
  if (from >= to) throw invalid('#/to', 'Must be later than "from".')
  if (to > now) throw invalid('#/to', 'Must not be in the future: what is not over yet gives another result tomorrow.')
  if (decimal(wish.initialCash).isZero()) throw invalid('#/initialCash', 'Must be more than zero.')
  const strategy = await findStrategy(db, { tenant, strategyId })
  if (strategy === undefined) throw invalid('#/strategyId', 'There is no such strategy.')
  if ((await findVersion(db, { strategyId, version })) === undefined) {
    throw invalid('#/version', `There is no such version; the latest is ${strategy.latest_version}.`)
  }
  const id = ids()
  await inTransaction(db, async (tx) => {
    if ((await lockBacktestsOf(tx, tenant)) >= underWayAtMost) {
      throw new Refusal(
        'too_many_backtests',
        `${underWayAtMost} backtests are under way. Wait until one of them ends, or cancel it.`,
      )
    }
    await insertBacktest(tx, {
      id,
      tenant_id: tenant,
      strategy_id: strategyId,
      version,
      from_at: from,
      to_at: to,
      initial_cash: wish.initialCash,
      fee_basis_points: wish.feeBasisPoints,
      slippage_basis_points: wish.slippageBasisPoints,
      created_by: actor,
      created_at: now,
    })
  })
  wake?.('backtests')
  return getBacktest(context, { tenant, backtestId: id })
}
