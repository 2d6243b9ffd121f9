import type { Kysely, Selectable, Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { PaymentsTable } from './tables/payments.ts'

export type PaymentRow = Selectable<PaymentsTable>

export async function insertPayment(
  trx: Transaction<FinancialTables>,
  { failure, ...payment }: PaymentRow,
): Promise<PaymentRow> {
  return trx
    .insertInto('payments')
    .values({ ...payment, failure: failure === null ? null : JSON.stringify(failure) })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function findPayment(
  db: Kysely<FinancialTables>,
  { tenantId, paymentId }: { tenantId: string; paymentId: string },
): Promise<PaymentRow | undefined> {
  return db
    .selectFrom('payments')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', paymentId)
    .executeTakeFirst()
}

/** The newest first; one more than `limit`, if there is. */
export async function listPayments(
  db: Kysely<FinancialTables>,
  tenantId: string,
  { invoiceId, after, limit }: { invoiceId: string | undefined; after: string | undefined; limit: number },
): Promise<PaymentRow[]> {
  let query = db.selectFrom('payments').selectAll().where('tenant_id', '=', tenantId)
  if (invoiceId !== undefined) query = query.where('invoice_id', '=', invoiceId)
  if (after !== undefined) query = query.where('id', '<', after)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}
