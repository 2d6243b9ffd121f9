import type { InvoiceRow } from '../../store/invoices.ts'
import { exponentOf } from '../money/currencies.ts'
import type { InvoiceDocument } from '../pdf/invoice-document.ts'
import { Refusal } from '../refusal.ts'

/** What is printed of an invoice. @throws Refusal `invoice_draft` */
export function describeInvoice(invoice: InvoiceRow): InvoiceDocument {
  const { id, number, issued_on: issuedOn, parties, currency, lines, taxes, note } = invoice
  if (number === null || issuedOn === null || parties === null) {
    throw new Refusal('invoice_draft', 'A draft has no number and cannot be printed. Issue it first.')
  }
  return {
    id,
    number,
    issuedOn,
    dueOn: invoice.due_on,
    voided: invoice.status === 'void',
    currency,
    exponent: exponentOf(currency),
    ...parties,
    lines: lines.map(({ description, quantity, unitPrice, taxRate, net }) => ({
      description,
      quantity,
      unitPrice,
      taxRate,
      net,
    })),
    taxes,
    subtotal: Number(invoice.subtotal),
    tax: Number(invoice.tax),
    total: Number(invoice.total),
    note,
  }
}
