import * as z from 'zod'
import { MoneyView } from './money.ts'

/** A conversion that binds until it expires, once. */
export const QuoteView = z.object({
  id: z.uuid(),
  source: MoneyView,
  target: MoneyView,
  rate: z.string(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
})
export type QuoteView = z.infer<typeof QuoteView>
