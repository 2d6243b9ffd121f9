import * as z from 'zod'
import { MoneyView } from './money.ts'
import { pageViewOf } from './page.ts'

/**
 * A payment, as the page of its invoice shows it; `settled` is what arrived when that was another currency, `failure`
 * says why nothing did.
 */
export const PaymentView = z.object({
  id: z.uuid(),
  invoiceId: z.uuid(),
  method: z.enum(['bank_transfer', 'direct_debit']),
  status: z.enum(['pending_submission', 'submitted', 'confirmed', 'paid_out', 'failed', 'cancelled', 'charged_back']),
  amount: MoneyView,
  settled: MoneyView.nullable(),
  refunded: z.int(),
  failure: z.object({ description: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
})
export type PaymentView = z.infer<typeof PaymentView>

/** A page of payments. */
export const PaymentPageView = pageViewOf(PaymentView)
