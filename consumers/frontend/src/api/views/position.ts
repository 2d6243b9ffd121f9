import * as z from 'zod'

/** What is held of an instrument, below zero when it was sold short, and what it earned. */
export const PositionView = z.object({
  symbol: z.string(),
  quantity: z.string(),
  averagePrice: z.string().nullable(),
  realised: z.string(),
  fees: z.string(),
  unrealised: z.string().nullable(),
  mark: z.string().nullable(),
  stale: z.boolean(),
})
export type PositionView = z.infer<typeof PositionView>

/** Every position that was ever opened. */
export const PositionListView = z.object({ items: z.array(PositionView) })
