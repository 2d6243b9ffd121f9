import * as z from 'zod'

/**
 * Whether the account may trade. Closed: the page offers to trade by it. `changedBy` is null where the dead man's timer did
 * it, or nobody yet.
 */
export const TradingStateView = z.object({
  state: z.enum(['active', 'reducing', 'halted']),
  reason: z.string().nullable(),
  changedBy: z.uuid().nullable(),
  changedAt: z.iso.datetime().nullable(),
  haltsAt: z.iso.datetime().nullable(),
})
export type TradingStateView = z.infer<typeof TradingStateView>
