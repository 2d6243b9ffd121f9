import type { InvoiceRow } from '../../store/invoices.ts'
import type { InvoiceTotals } from '../ledger/invoice-postings.ts'

/** What the books hear of an invoice. */
export function totalInvoice({ id, currency, subtotal, tax, total }: InvoiceRow): InvoiceTotals {
  return { id, currency, subtotal: Number(subtotal), tax: Number(tax), total: Number(total) }
}
