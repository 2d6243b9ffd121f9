import * as z from 'zod'

/** What the account is worth and may still risk; a figure is marked where `staleMarks` says that it rests on old prices. */
export const AccountView = z.object({
  currency: z.string(),
  exposure: z.string(),
  buyingPower: z.string(),
  realisedToday: z.string(),
  unrealised: z.string(),
  openOrders: z.int(),
  staleMarks: z.boolean(),
})
export type AccountView = z.infer<typeof AccountView>
