import { demandVersion, type Precondition } from '@platform/conventions/refusals'
import type { components } from '@platform/schemas/trading'
import { inAccount } from '../../store/account-queue.ts'
import { lockAccount } from '../../store/accounts.ts'
import { changeLimits, type LimitsRow } from '../../store/risk-limits.ts'
import type { TradingContext } from '../context.ts'

/**
 * Sets the limits for every check from then on; working orders stay.
 *
 * @throws Refusal `precondition_failed` when they were changed in the meantime
 */
export async function setLimits(
  { db, clock }: Pick<TradingContext, 'db' | 'clock'>,
  { tenant, precondition }: { tenant: string; precondition: Precondition },
  limits: components['schemas']['NewRiskLimits'],
): Promise<LimitsRow> {
  return inAccount(db, { tenant, lane: 'ask' }, async (tx) => {
    const now = clock()
    const account = await lockAccount(tx, { tenant, now })
    demandVersion(precondition, account.limits_version)
    return changeLimits(tx, { tenant, limits, now })
  })
}
