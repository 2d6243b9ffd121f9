import * as z from 'zod'

/** Minor units of an ISO 4217 currency. */
export const MoneyView = z.object({ amount: z.int(), currency: z.string() })
export type MoneyView = z.infer<typeof MoneyView>
