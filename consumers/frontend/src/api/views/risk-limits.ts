import * as z from 'zod'

/** The limits that every order is held to, whole: their page changes every part; `updatedAt` is null while nobody has. */
export const RiskLimitsView = z.object({
  maxOrderQuantity: z.string(),
  maxOrderNotional: z.string(),
  maxPosition: z.string(),
  collarBasisPoints: z.int(),
  maxDailyLoss: z.string(),
  orderRate: z.object({ orders: z.int(), seconds: z.int() }),
  buyingPower: z.string(),
  updatedAt: z.iso.datetime().nullable(),
})
export type RiskLimitsView = z.infer<typeof RiskLimitsView>
