import * as z from 'zod'
import { MoneyView } from './money.ts'
import { pageViewOf } from './page.ts'

/** A bank transaction, and what it was for: by a rule, by hand, or not yet known. */
export const TransactionView = z.object({
  id: z.uuid(),
  bookedOn: z.iso.date(),
  amount: MoneyView,
  counterparty: z.string(),
  description: z.string(),
  categoryId: z.uuid().nullable(),
  categorySource: z.enum(['rule', 'manual']).nullable(),
})
export type TransactionView = z.infer<typeof TransactionView>

/** A page of bank transactions. */
export const TransactionPageView = pageViewOf(TransactionView)
