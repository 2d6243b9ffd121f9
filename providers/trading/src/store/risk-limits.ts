import type { components } from '@platform/schemas/trading'
import type { Kysely, Transaction } from 'kysely'
import type { LockedAccount } from './accounts.ts'
import type { TradingTables } from './tables/index.ts'

/** What an account's row says of its limits. */
export type LimitsRow = Pick<LockedAccount, 'limits' | 'limits_version' | 'limits_updated_at'>

const columns = ['limits', 'limits_version', 'limits_updated_at'] as const

/** Undefined before anything was done with the account. */
export async function findLimits(db: Kysely<TradingTables>, tenant: string): Promise<LimitsRow | undefined> {
  return db.selectFrom('accounts').select(columns).where('tenant_id', '=', tenant).executeTakeFirst()
}

/** Writes the limits of an account that the transaction has locked; it counts up their version. */
export async function changeLimits(
  tx: Transaction<TradingTables>,
  { tenant, limits, now }: { tenant: string; limits: components['schemas']['NewRiskLimits']; now: Date },
): Promise<LimitsRow> {
  return tx
    .updateTable('accounts')
    .set(({ eb }) => ({
      limits: JSON.stringify(limits),
      limits_version: eb('limits_version', '+', 1),
      limits_updated_at: now,
    }))
    .where('tenant_id', '=', tenant)
    .returning(columns)
    .executeTakeFirstOrThrow()
}
