import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { RefundsTable } from './tables/payments.ts'

export type RefundRow = Selectable<RefundsTable>

export async function insertRefund(trx: Transaction<FinancialTables>, refund: RefundRow): Promise<RefundRow> {
  return trx.insertInto('refunds').values(refund).returningAll().executeTakeFirstOrThrow()
}

export async function findRefund(
  db: Kysely<FinancialTables>,
  { tenantId, refundId }: { tenantId: string; refundId: string },
): Promise<RefundRow | undefined> {
  return db
    .selectFrom('refunds')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', refundId)
    .executeTakeFirst()
}

/** Reads a refund by the provider's own id and keeps others from changing it until the transaction ends. */
export async function lockProviderRefund(
  trx: Transaction<FinancialTables>,
  providerId: string,
): Promise<RefundRow | undefined> {
  return trx.selectFrom('refunds').selectAll().where('provider_id', '=', providerId).forNoKeyUpdate().executeTakeFirst()
}

/** As `lockProviderRefund`, by our id. */
export async function lockRefund(trx: Transaction<FinancialTables>, id: string): Promise<RefundRow | undefined> {
  return trx.selectFrom('refunds').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** The newest first; one more than `limit`, if there is. */
export async function listRefunds(
  db: Kysely<FinancialTables>,
  tenantId: string,
  { paymentId, after, limit }: { paymentId: string | undefined; after: string | undefined; limit: number },
): Promise<RefundRow[]> {
  let query = db.selectFrom('refunds').selectAll().where('tenant_id', '=', tenantId)
  if (paymentId !== undefined) query = query.where('payment_id', '=', paymentId)
  if (after !== undefined) query = query.where('id', '<', after)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function saveRefund(
  trx: Transaction<FinancialTables>,
  id: string,
  change: Partial<Pick<RefundRow, 'status' | 'provider_id'>>,
): Promise<void> {
  await trx.updateTable('refunds').set(change).where('id', '=', id).execute()
}

/** What the provider has refunded of a payment, or was told to, before this refund: minor units. */
export async function sumRefundsBefore(db: Kysely<FinancialTables>, { id, payment_id }: RefundRow): Promise<number> {
  const { sum } = await db
    .selectFrom('refunds')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('amount'), sql<string>`0`).as('sum'))
    .where('payment_id', '=', payment_id)
    .where('id', '<', id)
    .where('status', '<>', 'failed')
    .executeTakeFirstOrThrow()
  return Number(sum)
}

/** Counts what is refunded of a payment up or down; the database keeps it between nothing and the payment. */
export async function changeRefunded(
  trx: Transaction<FinancialTables>,
  { paymentId, by, at }: { paymentId: string; by: number; at: Date },
): Promise<void> {
  await trx
    .updateTable('payments')
    .set({ refunded: sql`refunded + ${by}`, updated_at: at })
    .where('id', '=', paymentId)
    .execute()
}
