import * as z from 'zod'

/** What was traded in one bar of the chart. */
export const CandleView = z.object({
  opensAt: z.iso.datetime(),
  open: z.string(),
  high: z.string(),
  low: z.string(),
  close: z.string(),
  volume: z.string(),
})
export type CandleView = z.infer<typeof CandleView>

/** Bars, oldest first. */
export const CandleListView = z.object({ items: z.array(CandleView) })
