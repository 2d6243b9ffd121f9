import { createPosting, type Posting, reverse } from './posting.ts'

/** Minor units of the invoice's currency, as `computeTotals` has them. */
export type InvoiceTotals = Readonly<{ id: string; currency: string; subtotal: number; tax: number; total: number }>

/** The client owes the total: revenue, and tax for the state. */
export function issueInvoice({ id, currency, subtotal, tax, total }: InvoiceTotals): Posting {
  return createPosting('invoice_issued', id, [
    { account: 'receivable', currency, amount: total },
    { account: 'revenue', currency, amount: -subtotal },
    { account: 'tax_payable', currency, amount: -tax },
  ])
}

/** The client owes nothing of it any more. */
export function voidInvoice(invoice: InvoiceTotals): Posting {
  return reverse(issueInvoice(invoice), 'invoice_voided', invoice.id)
}
