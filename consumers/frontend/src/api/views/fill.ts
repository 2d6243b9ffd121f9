import * as z from 'zod'
import { pageViewOf } from './page.ts'

/** One execution. */
export const FillView = z.object({
  id: z.uuid(),
  orderId: z.uuid(),
  symbol: z.string(),
  side: z.enum(['buy', 'sell']),
  quantity: z.string(),
  price: z.string(),
  fee: z.string(),
  at: z.iso.datetime(),
})
export type FillView = z.infer<typeof FillView>

/** A page of executions. */
export const FillPageView = pageViewOf(FillView)
