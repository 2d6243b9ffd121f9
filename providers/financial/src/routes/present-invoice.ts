import type { components } from '@platform/schemas/financial'
import type { InvoiceRow } from '../store/invoices.ts'

export function presentInvoice(invoice: InvoiceRow): components['schemas']['Invoice'] {
  const [total, paid, pending] = [Number(invoice.total), Number(invoice.paid), Number(invoice.pending)]
  return {
    id: invoice.id,
    clientId: invoice.client_id,
    number: invoice.number,
    status: invoice.status,
    currency: invoice.currency,
    lines: invoice.lines,
    taxes: invoice.taxes,
    subtotal: Number(invoice.subtotal),
    tax: Number(invoice.tax),
    total,
    paid,
    due: invoice.status === 'void' ? 0 : total - paid - pending,
    note: invoice.note,
    issuedOn: invoice.issued_on,
    dueOn: invoice.due_on,
    createdAt: invoice.created_at.toISOString(),
    updatedAt: invoice.updated_at.toISOString(),
  }
}
