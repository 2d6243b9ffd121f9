import type { Kysely } from 'kysely'
import type { FinancialTables } from './tables/index.ts'

/** Which invoice changes, and when. */
export type InvoiceChange = { tenantId: string; invoiceId: string; at: Date }

/** Where every change of an invoice starts: it counts up the version and moves `updated_at`. */
export function changeInvoice(db: Kysely<FinancialTables>, { tenantId, invoiceId, at }: InvoiceChange) {
  return db
    .updateTable('invoices')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: at }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', invoiceId)
}
