import * as z from 'zod'

/** A rate in force: units of the target for one of the source, a decimal. */
export const ExchangeRateView = z.object({
  source: z.string(),
  target: z.string(),
  rate: z.string(),
  asOf: z.iso.datetime(),
})
export type ExchangeRateView = z.infer<typeof ExchangeRateView>

/** The rates in force. */
export const ExchangeRateListView = z.object({ items: z.array(ExchangeRateView) })
