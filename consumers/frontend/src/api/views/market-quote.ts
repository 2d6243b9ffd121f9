import * as z from 'zod'

/** What an instrument is bid and asked at; the ticket for an order is closed while it is `stale`. */
export const MarketQuoteView = z.object({
  symbol: z.string(),
  sequence: z.int(),
  bid: z.string(),
  bidSize: z.string(),
  ask: z.string(),
  askSize: z.string(),
  last: z.string(),
  at: z.iso.datetime(),
  stale: z.boolean(),
})
export type MarketQuoteView = z.infer<typeof MarketQuoteView>
