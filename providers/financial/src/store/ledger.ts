import { type Kysely, sql, type Transaction } from 'kysely'
import type { Entry, Posting } from '../domain/ledger/posting.ts'
import type { FinancialTables } from './tables/index.ts'

/** Whose books a posting goes to, under which id (UUIDv7), and when. */
export type PostingContext = { tenantId: string; id: string; at: Date }

/**
 * Writes a posting to the tenant's books in one statement and tells whether it is new: what was posted of this kind and
 * source before, also by a rival just now, stays as it is. The database refuses what does not balance.
 */
export async function post(
  trx: Transaction<FinancialTables>,
  { kind, source, entries }: Posting,
  { tenantId, id, at }: PostingContext,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with posted as (
      insert into ledger_postings (id, tenant_id, kind, source_id, posted_at)
      values (${id}, ${tenantId}, ${kind}, ${source}, ${at})
      on conflict (tenant_id, kind, source_id) do nothing returning id, tenant_id
    ), written as (
      insert into ledger_entries (posting_id, line, tenant_id, account, currency, amount)
      select posted.id, entry.line, posted.tenant_id, entry.account, entry.currency, entry.amount
      from posted, unnest(
        ${entries.map(({ account }) => account)}::text[],
        ${entries.map(({ currency }) => currency)}::text[],
        ${entries.map(({ amount }) => amount)}::bigint[]
      ) with ordinality as entry (account, currency, amount, line)
    )
    select id from posted`.execute(trx)
  return rows.length > 0
}

/** Whether something of this kind was posted for its source. */
export async function hasPosted(
  db: Kysely<FinancialTables>,
  { tenantId, kind, source }: { tenantId: string; kind: Posting['kind']; source: string },
): Promise<boolean> {
  const posting = await db
    .selectFrom('ledger_postings')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', kind)
    .where('source_id', '=', source)
    .executeTakeFirst()
  return posting !== undefined
}

/** Minor units, exact beyond what a number holds: debits less credits. */
export type Balance = Omit<Entry, 'amount'> & { amount: bigint }

/** The balance of every account that was ever posted to, by account and currency. */
export async function listBalances(db: Kysely<FinancialTables>, tenantId: string): Promise<Balance[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select(['account', 'currency'])
    .select((eb) => eb.fn.sum<string>('amount').as('amount'))
    .where('tenant_id', '=', tenantId)
    .groupBy(['account', 'currency'])
    .orderBy(sql`account collate "C"`)
    .orderBy(sql`currency collate "C"`)
    .execute()
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }))
}
