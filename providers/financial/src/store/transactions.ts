import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { TransactionsTable } from './tables/transactions.ts'

export type TransactionRow = Selectable<TransactionsTable>

/** What the bank says of a transaction; minor units are a number. */
export type BankColumns = Pick<
  TransactionRow,
  'bank_reference' | 'booked_on' | 'currency' | 'counterparty' | 'description'
> & { amount: number }

/** What it was for, and who said so. */
export type CategoryColumns = Pick<TransactionRow, 'category_id' | 'category_source' | 'rule_id' | 'rule_version'>

export type NewTransactionRow = { id: string } & BankColumns & CategoryColumns

/** Whose transactions they are, and how they came in. */
export type Arrival = { tenantId: string; importId: string | null; at: Date }

/**
 * Writes transactions in one statement and answers the ids of those that are new: where the bank's reference is taken,
 * also by a rival just now, the row that is there stays as it is. The order of locks is that of references, so that two
 * files with the same rows do not end in a deadlock.
 */
export async function insertTransactions(
  db: Kysely<FinancialTables>,
  { tenantId, importId, at }: Arrival,
  rows: readonly NewTransactionRow[],
): Promise<ReadonlySet<string>> {
  const inserted = await sql<{ id: string }>`
    insert into transactions (id, tenant_id, bank_reference, booked_on, amount, currency, counterparty, description,
      category_id, category_source, rule_id, rule_version, import_id, created_at)
    select row.id, ${tenantId}::uuid, row.bank_reference, row.booked_on, row.amount, row.currency, row.counterparty,
      row.description, row.category_id, row.category_source, row.rule_id, row.rule_version, ${importId}::uuid,
      ${at}::timestamptz
    from unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ bank_reference }) => bank_reference)}::text[],
      ${rows.map(({ booked_on }) => booked_on)}::date[],
      ${rows.map(({ amount }) => amount)}::bigint[],
      ${rows.map(({ currency }) => currency)}::text[],
      ${rows.map(({ counterparty }) => counterparty)}::text[],
      ${rows.map(({ description }) => description)}::text[],
      ${rows.map(({ category_id }) => category_id)}::uuid[],
      ${rows.map(({ category_source }) => category_source)}::text[],
      ${rows.map(({ rule_id }) => rule_id)}::uuid[],
      ${rows.map(({ rule_version }) => rule_version)}::integer[]
    ) as row (id, bank_reference, booked_on, amount, currency, counterparty, description, category_id, category_source,
      rule_id, rule_version)
    order by row.bank_reference
    on conflict (tenant_id, bank_reference) do nothing
    returning id`.execute(db)
  return new Set(inserted.rows.map(({ id }) => id))
}

/** By the bank's reference, of those references that the tenant has. */
export async function findByReferences(
  db: Kysely<FinancialTables>,
  tenantId: string,
  references: readonly string[],
): Promise<ReadonlyMap<string, BankColumns>> {
  if (references.length === 0) return new Map()
  const found = await db
    .selectFrom('transactions')
    .select(['bank_reference', 'booked_on', 'amount', 'currency', 'counterparty', 'description'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`bank_reference = any(${references}::text[])`)
    .execute()
  return new Map(found.map((row) => [row.bank_reference, { ...row, amount: Number(row.amount) }]))
}

export async function findTransaction(
  db: Kysely<FinancialTables>,
  { tenantId, transactionId }: { tenantId: string; transactionId: string },
): Promise<TransactionRow | undefined> {
  return selectTransaction(db, { tenantId, transactionId }).executeTakeFirst()
}

/** Reads a transaction and keeps others from changing it until the database transaction ends. */
export async function lockTransaction(
  trx: Transaction<FinancialTables>,
  which: { tenantId: string; transactionId: string },
): Promise<TransactionRow | undefined> {
  return selectTransaction(trx, which).forNoKeyUpdate().executeTakeFirst()
}

function selectTransaction(
  db: Kysely<FinancialTables>,
  { tenantId, transactionId }: { tenantId: string; transactionId: string },
) {
  return db.selectFrom('transactions').selectAll().where('tenant_id', '=', tenantId).where('id', '=', transactionId)
}

/** The place of a transaction in the list. */
export type BookingPlace = Pick<TransactionRow, 'booked_on' | 'id'>

/** What a list is narrowed to; both days are included. */
export type TransactionFilter = {
  categoryId: string | undefined
  bookedFrom: string | undefined
  bookedTo: string | undefined
}

/** The latest booked first; one more than `limit`, if there is. */
export async function listTransactions(
  db: Kysely<FinancialTables>,
  tenantId: string,
  {
    after,
    limit,
    categoryId,
    bookedFrom,
    bookedTo,
  }: TransactionFilter & { after: BookingPlace | undefined; limit: number },
): Promise<TransactionRow[]> {
  let query = db.selectFrom('transactions').selectAll().where('tenant_id', '=', tenantId)
  if (categoryId !== undefined) query = query.where('category_id', '=', categoryId)
  if (bookedFrom !== undefined) query = query.where('booked_on', '>=', bookedFrom)
  if (bookedTo !== undefined) query = query.where('booked_on', '<=', bookedTo)
  if (after !== undefined) {
    query = query.where(sql<boolean>`(booked_on, id) < (${after.booked_on}::date, ${after.id}::uuid)`)
  }
  return query
    .orderBy('booked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Changes what a transaction was for; it counts up the version. */
export async function changeCategory(
  trx: Transaction<FinancialTables>,
  id: string,
  category: CategoryColumns,
): Promise<TransactionRow> {
  return trx
    .updateTable('transactions')
    .set(category)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
