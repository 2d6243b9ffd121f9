import * as z from 'zod'

/** What an account of the books comes to, minor units as text; an account that this version does not know is shown by its name. */
export const BalanceView = z.object({ account: z.string(), currency: z.string(), amount: z.string() })
export type BalanceView = z.infer<typeof BalanceView>

/** The balances of the books. */
export const BalanceListView = z.object({ items: z.array(BalanceView) })
