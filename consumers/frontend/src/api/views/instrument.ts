import * as z from 'zod'

/** Something that is traded; prices are multiples of `tickSize`, quantities of `lotSize`. Decimals are text. */
export const InstrumentView = z.object({
  symbol: z.string(),
  name: z.string(),
  currency: z.string(),
  tickSize: z.string(),
  lotSize: z.string(),
})
export type InstrumentView = z.infer<typeof InstrumentView>

/** All that is listed. */
export const InstrumentListView = z.object({ items: z.array(InstrumentView) })
