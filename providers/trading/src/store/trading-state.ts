import type { Kysely, Transaction } from 'kysely'
import type { LockedAccount } from './accounts.ts'
import type { TradingTables } from './tables/index.ts'

const columns = [
  'trading_state',
  'state_reason',
  'state_changed_by',
  'state_changed_at',
  'halts_at',
  'state_version',
] as const

/** What an account's row says of its kill switch and its dead man's timer. */
export type TradingStateRow = Pick<LockedAccount, (typeof columns)[number]>

/** Undefined before anything was done with the account. */
export async function findTradingState(
  db: Kysely<TradingTables>,
  tenant: string,
): Promise<TradingStateRow | undefined> {
  return db.selectFrom('accounts').select(columns).where('tenant_id', '=', tenant).executeTakeFirst()
}

/** Changes it in an account that the transaction has locked; it counts up the version. */
export async function changeTradingState(
  tx: Transaction<TradingTables>,
  tenant: string,
  change: Partial<Omit<TradingStateRow, 'state_version'>>,
): Promise<LockedAccount> {
  return tx
    .updateTable('accounts')
    .set(({ eb }) => ({ ...change, state_version: eb('state_version', '+', 1) }))
    .where('tenant_id', '=', tenant)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Tenants whose timer has run out, the earliest first. */
export async function findOverdueTimers(
  db: Kysely<TradingTables>,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts')
    .select('tenant_id')
    .where('halts_at', '<=', now)
    .orderBy('halts_at')
    .limit(limit)
    .execute()
  return rows.map(({ tenant_id }) => tenant_id)
}
