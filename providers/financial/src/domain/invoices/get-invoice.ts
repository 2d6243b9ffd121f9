import { noSuch } from '@platform/conventions/refusals'
import { findInvoice, type InvoiceRow } from '../../store/invoices.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for an invoice of another tenant */
export async function getInvoice({ db }: FinancialContext, tenantId: string, invoiceId: string): Promise<InvoiceRow> {
  const invoice = await findInvoice(db, { tenantId, invoiceId })
  if (invoice === undefined) throw noSuch('invoice')
  return invoice
}
