import { findLimits, type LimitsRow } from '../../store/risk-limits.ts'
import type { TradingContext } from '../context.ts'

/** The limits in force; the service's own as long as nobody set any. */
export async function getLimits({ db }: Pick<TradingContext, 'db'>, tenant: string): Promise<LimitsRow> {
  return (await findLimits(db, tenant)) ?? { limits: null, limits_version: 1, limits_updated_at: null }
}
