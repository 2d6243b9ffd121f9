import type { Kysely, Selectable, Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { PaymentsTable } from './tables/payments.ts'

export type PaymentRow = Selectable<PaymentsTable>

type PaymentKey = { tenantId: string; paymentId: string }

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
  { tenantId, paymentId }: PaymentKey,
): Promise<PaymentRow | undefined> {
  return selectPayment(db).where('tenant_id', '=', tenantId).where('id', '=', paymentId).executeTakeFirst()
}

/** Reads a payment and keeps others from changing it until the transaction ends. */
export async function lockPayment(
  trx: Transaction<FinancialTables>,
  { tenantId, paymentId }: PaymentKey,
): Promise<PaymentRow | undefined> {
  return selectPayment(trx)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', paymentId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** As `lockPayment`, by the provider's own id. */
export async function lockProviderPayment(
  trx: Transaction<FinancialTables>,
  providerId: string,
): Promise<PaymentRow | undefined> {
  return selectPayment(trx).where('provider_id', '=', providerId).forNoKeyUpdate().executeTakeFirst()
}

/** The newest first; one more than `limit`, if there is. */
export async function listPayments(
  db: Kysely<FinancialTables>,
  tenantId: string,
  { invoiceId, after, limit }: { invoiceId: string | undefined; after: string | undefined; limit: number },
): Promise<PaymentRow[]> {
  let query = selectPayment(db).where('tenant_id', '=', tenantId)
  if (invoiceId !== undefined) query = query.where('invoice_id', '=', invoiceId)
  if (after !== undefined) query = query.where('id', '<', after)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** What changes of a payment that was locked. */
export type PaymentChange = Partial<Pick<PaymentRow, 'status' | 'failure' | 'provider_id' | 'return_settled'>> & {
  at: Date
}

export async function savePayment(
  trx: Transaction<FinancialTables>,
  id: string,
  { at, failure, ...change }: PaymentChange,
): Promise<PaymentRow> {
  return trx
    .updateTable('payments')
    .set({ ...change, ...(failure && { failure: JSON.stringify(failure) }), updated_at: at })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

function selectPayment(db: Kysely<FinancialTables>) {
  return db.selectFrom('payments').selectAll()
}
