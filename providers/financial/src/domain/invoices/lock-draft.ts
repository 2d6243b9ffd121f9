import { demandVersion, noSuch, type Precondition } from '@platform/conventions/refusals'
import type { Transaction } from 'kysely'
import { type InvoiceRow, lockInvoice } from '../../store/invoices.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import { Refusal } from '../refusal.ts'

/** Which invoice a change is for, and what it is based on. */
export type WhichInvoice = { tenantId: string; invoiceId: string; precondition: Precondition }

/**
 * Takes an invoice that is still a draft, for the rest of the transaction.
 *
 * @throws Refusal `not_found`, `precondition_failed`, `invoice_not_draft`
 */
export async function lockDraft(
  trx: Transaction<FinancialTables>,
  { precondition, ...key }: WhichInvoice,
): Promise<InvoiceRow> {
  const invoice = await lockInvoice(trx, key)
  if (invoice === undefined) throw noSuch('invoice')
  demandVersion(precondition, invoice.version)
  if (invoice.status !== 'draft') {
    throw new Refusal('invoice_not_draft', `The invoice is ${invoice.status}. Only a draft can be changed or issued.`)
  }
  return invoice
}
