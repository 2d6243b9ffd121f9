import { type Kysely, type Selectable, sql } from 'kysely'
import type { AccountEventsTable } from './tables/accounts.ts'
import type { TradingTables } from './tables/index.ts'

export type AccountEventRow = Selectable<AccountEventsTable>

/** Reads what happened in an account after that event, in order, `limit` at most. */
export async function readEventsAfter(
  db: Kysely<TradingTables>,
  { tenant, after, limit }: { tenant: string; after: number; limit: number },
): Promise<readonly AccountEventRow[]> {
  return db
    .selectFrom('account_events')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('sequence', '>', String(after))
    .orderBy('sequence')
    .limit(limit)
    .execute()
}

/** The last event of each account; none of one in which nothing was ever done. */
export async function readLastEvents(
  db: Kysely<TradingTables>,
  tenants: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (tenants.length === 0) return new Map()
  const rows = await db
    .selectFrom('accounts')
    .select(['tenant_id', 'event_sequence'])
    .where('tenant_id', 'in', tenants)
    .execute()
  return new Map(rows.map((row) => [row.tenant_id, Number(row.event_sequence)]))
}

/** The first event that is kept and the last that happened; the first is one after the last when none is kept. */
export async function readEventRange(
  db: Kysely<TradingTables>,
  tenant: string,
): Promise<{ first: number; last: number }> {
  const row = await db
    .selectFrom('accounts')
    .select(({ selectFrom }) => [
      'event_sequence as last',
      selectFrom('account_events')
        .select(({ fn }) => fn.min('sequence').as('first'))
        .where('tenant_id', '=', tenant)
        .as('first'),
    ])
    .where('tenant_id', '=', tenant)
    .executeTakeFirst()
  const last = Number(row?.last ?? 0)
  return { first: Number(row?.first ?? last + 1), last }
}

/** Forgets events of before then, a page of them; answers how many. */
export async function pruneEvents(db: Kysely<TradingTables>, before: Date, page: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from account_events
    where ctid = any(array(select ctid from account_events where at < ${before} limit ${page}))`.execute(db)
  return Number(numAffectedRows ?? 0)
}
