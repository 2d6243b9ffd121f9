import * as z from 'zod'
import { MoneyView } from './money.ts'
import { pageViewOf } from './page.ts'

/** Money given back, as the page of its payment shows it. */
export const RefundView = z.object({
  id: z.uuid(),
  paymentId: z.uuid(),
  amount: MoneyView,
  reason: z.string().nullable(),
  status: z.enum(['pending', 'paid', 'failed']),
})
export type RefundView = z.infer<typeof RefundView>

/** A page of refunds. */
export const RefundPageView = pageViewOf(RefundView)
