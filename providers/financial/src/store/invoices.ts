import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { changeInvoice, type InvoiceChange } from './change-invoice.ts'
import type { FinancialTables } from './tables/index.ts'
import type { InvoicesTable } from './tables/invoices.ts'

export type InvoiceRow = Selectable<InvoicesTable>

/** The foreign key that an invoice for nobody, or for another tenant's client, runs into. */
export const clientConstraint = 'invoices_client'

/** What a draft says; replaced as a whole. */
export type DraftColumns = Pick<InvoiceRow, 'client_id' | 'currency' | 'lines' | 'taxes' | 'due_on' | 'note'> & {
  subtotal: number
  tax: number
  total: number
}

/** What issuing adds. */
export type IssuedColumns = Pick<InvoiceRow, 'number' | 'status' | 'issued_on' | 'parties' | 'booked_currency'> & {
  booked_amount: number | null
}

type InvoiceKey = { tenantId: string; invoiceId: string }

export async function insertDraft(
  db: Kysely<FinancialTables>,
  { id, tenantId, at, draft }: { id: string; tenantId: string; at: Date; draft: DraftColumns },
): Promise<InvoiceRow> {
  const own = { id, tenant_id: tenantId, status: 'draft', created_at: at, updated_at: at } as const
  return db
    .insertInto('invoices')
    .values({ ...own, ...writeDraft(draft) })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function findInvoice(db: Kysely<FinancialTables>, key: InvoiceKey): Promise<InvoiceRow | undefined> {
  return selectInvoice(db, key).executeTakeFirst()
}

/** Reads an invoice and keeps others from changing it until the transaction ends. */
export async function lockInvoice(trx: Transaction<FinancialTables>, key: InvoiceKey): Promise<InvoiceRow | undefined> {
  return selectInvoice(trx, key).forNoKeyUpdate().executeTakeFirst()
}

/** The newest first; one more than `limit`, if there is. */
export async function listInvoices(
  db: Kysely<FinancialTables>,
  tenantId: string,
  {
    clientId,
    status,
    after,
    limit,
  }: {
    clientId: string | undefined
    status: InvoiceRow['status'] | undefined
    after: string | undefined
    limit: number
  },
): Promise<InvoiceRow[]> {
  let query = db.selectFrom('invoices').selectAll().where('tenant_id', '=', tenantId)
  if (clientId !== undefined) query = query.where('client_id', '=', clientId)
  if (status !== undefined) query = query.where('status', '=', status)
  if (after !== undefined) query = query.where('id', '<', after)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function replaceDraft(
  trx: Transaction<FinancialTables>,
  change: InvoiceChange,
  draft: DraftColumns,
): Promise<InvoiceRow> {
  return changeInvoice(trx, change).set(writeDraft(draft)).returningAll().executeTakeFirstOrThrow()
}

export async function markIssued(
  trx: Transaction<FinancialTables>,
  change: InvoiceChange,
  { parties, ...issued }: IssuedColumns,
): Promise<InvoiceRow> {
  return changeInvoice(trx, change)
    .set({ ...issued, parties: JSON.stringify(parties) })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function markVoid(trx: Transaction<FinancialTables>, change: InvoiceChange): Promise<InvoiceRow> {
  return changeInvoice(trx, change).set({ status: 'void' }).returningAll().executeTakeFirstOrThrow()
}

export async function deleteInvoiceRow(trx: Transaction<FinancialTables>, id: string): Promise<void> {
  await trx.deleteFrom('invoices').where('id', '=', id).execute()
}

/**
 * The tenant's next number. Its row stays locked until the transaction ends, so that numbers are given one after the
 * other, and that of a transaction which fails is given again: there is no gap.
 */
export async function takeInvoiceNumber(trx: Transaction<FinancialTables>, tenantId: string): Promise<number> {
  const { last } = await trx
    .insertInto('invoice_numbers')
    .values({ tenant_id: tenantId, last: 1 })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ last: sql`invoice_numbers.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return Number(last)
}

function selectInvoice(db: Kysely<FinancialTables>, { tenantId, invoiceId }: InvoiceKey) {
  return db.selectFrom('invoices').selectAll().where('tenant_id', '=', tenantId).where('id', '=', invoiceId)
}

function writeDraft({ lines, taxes, ...draft }: DraftColumns) {
  return { ...draft, lines: JSON.stringify(lines), taxes: JSON.stringify(taxes) } satisfies Partial<
    Insertable<InvoicesTable>
  >
}
