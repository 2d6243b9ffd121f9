import { type Kysely, sql, type Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { CategoryColumns, TransactionRow } from './transactions.ts'

/** One decision: which transaction, what it was taken for until then, and what for now. */
export type Categorisation = { transactionId: string; from: string | null; to: CategoryColumns }

/** Keeps who decided what and when, in one statement. */
export async function logCategorisations(
  db: Kysely<FinancialTables>,
  { tenantId, actor, at }: { tenantId: string; actor: string; at: Date },
  decisions: readonly Categorisation[],
): Promise<void> {
  if (decisions.length === 0) return
  await sql`
    insert into categorisation_log
      (tenant_id, actor, at, transaction_id, from_category_id, to_category_id, source, rule_id, rule_version)
    select ${tenantId}::uuid, ${actor}::text, ${at}::timestamptz, decision.*
    from unnest(
      ${decisions.map(({ transactionId }) => transactionId)}::uuid[],
      ${decisions.map(({ from }) => from)}::uuid[],
      ${decisions.map(({ to }) => to.category_id)}::uuid[],
      ${decisions.map(({ to }) => to.category_source)}::text[],
      ${decisions.map(({ to }) => to.rule_id)}::uuid[],
      ${decisions.map(({ to }) => to.rule_version)}::integer[]
    ) as decision`.execute(db)
}

/** What a run of the rules needs to know of a transaction. */
export type Examined = Pick<
  TransactionRow,
  'id' | 'version' | 'amount' | 'currency' | 'counterparty' | 'description' | 'category_id' | 'rule_id' | 'rule_version'
> & { manual: boolean }

/** Makes the tenant's runs one at a time; a second one waits, or is told 503 by the statement's time limit. */
export async function awaitTurn(trx: Transaction<FinancialTables>, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('categorisation ' || ${tenantId}, 0))`.execute(trx)
}

/** All transactions of a tenant as of this moment, the latest booked first, never more than `batch` in memory. */
export async function* examineTransactions(
  trx: Transaction<FinancialTables>,
  tenantId: string,
  batch: number,
): AsyncGenerator<Examined[]> {
  await sql`
    declare examined no scroll cursor for
    select id, version, amount, currency, counterparty, description, category_id, rule_id, rule_version,
      category_source is not distinct from 'manual' as manual
    from transactions where tenant_id = ${tenantId} order by booked_on desc, id desc`.execute(trx)
  const fetch = sql<Examined>`fetch ${sql.lit(batch)} from examined`
  while (true) {
    const { rows } = await fetch.execute(trx)
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
  }
}

/**
 * Writes what the rules decided, in one statement, and answers whose it is now: a transaction that somebody changed since
 * it was read stays as they left it.
 */
export async function changeCategories(
  trx: Transaction<FinancialTables>,
  decisions: readonly (Categorisation & { version: number })[],
): Promise<ReadonlySet<string>> {
  if (decisions.length === 0) return new Set()
  const changed = await sql<{ id: string }>`
    update transactions set category_id = decision.category_id, category_source = decision.category_source,
      rule_id = decision.rule_id, rule_version = decision.rule_version, version = transactions.version + 1
    from unnest(
      ${decisions.map(({ transactionId }) => transactionId)}::uuid[],
      ${decisions.map(({ version }) => version)}::integer[],
      ${decisions.map(({ to }) => to.category_id)}::uuid[],
      ${decisions.map(({ to }) => to.category_source)}::text[],
      ${decisions.map(({ to }) => to.rule_id)}::uuid[],
      ${decisions.map(({ to }) => to.rule_version)}::integer[]
    ) as decision (id, version, category_id, category_source, rule_id, rule_version)
    where transactions.id = decision.id and transactions.version = decision.version
    returning transactions.id`.execute(trx)
  return new Set(changed.rows.map(({ id }) => id))
}
