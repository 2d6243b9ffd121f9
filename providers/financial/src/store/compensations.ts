import type { Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'

/** What can be undone. */
export type Compensation = {
  id: string
  tenantId: string
  kind: 'payment_refused' | 'refund_refused' | 'chargeback_won_unallocated'
  sourceId: string
  reason: string
  at: Date
}

/** Keeps that something was undone, and why, in the transaction that undoes it. */
export async function recordCompensation(
  trx: Transaction<FinancialTables>,
  { id, tenantId, kind, sourceId, reason, at }: Compensation,
): Promise<void> {
  await trx
    .insertInto('compensations')
    .values({ id, tenant_id: tenantId, kind, source_id: sourceId, reason, created_at: at })
    .execute()
}
