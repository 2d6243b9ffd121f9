import * as z from 'zod'
import { pageViewOf } from './page.ts'

/** Closed: pages decide by it what may be done with an invoice. */
const InvoiceStatusView = z.enum(['draft', 'issued', 'partially_paid', 'paid', 'void'])

/** An invoice, as lists show it; amounts are minor units. `number` is null until it is issued. */
export const InvoiceEntryView = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  number: z.string().nullable(),
  status: InvoiceStatusView,
  currency: z.string(),
  total: z.int(),
  due: z.int(),
  dueOn: z.iso.date(),
})
export type InvoiceEntryView = z.infer<typeof InvoiceEntryView>

/** A page of the tenant's invoices. */
export const InvoicePageView = pageViewOf(InvoiceEntryView)

/** An invoice, as its own page shows it, line by line. Tax rates are basis points. */
export const InvoiceView = InvoiceEntryView.extend({
  lines: z.array(
    z.object({
      description: z.string(),
      quantity: z.string(),
      unitPrice: z.int(),
      taxRate: z.int(),
      net: z.int(),
    }),
  ),
  taxes: z.array(z.object({ rate: z.int(), tax: z.int() })),
  subtotal: z.int(),
  paid: z.int(),
  note: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
})
export type InvoiceView = z.infer<typeof InvoiceView>
