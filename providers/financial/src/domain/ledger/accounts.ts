/** The chart of accounts. Balances are debits less credits: what the tenant owns or has spent is positive. */
export const accounts = [
  /** What clients owe. */
  'receivable',
  /** Earned, without tax. */
  'revenue',
  /** Taxes collected for the state. */
  'tax_payable',
  'bank',
  /** Collected by the payment provider and not yet paid out. */
  'provider_clearing',
  /** Given back to clients: the revenue that it takes away, kept apart from it. */
  'refunds',
  /** Taken back by payers after the payout, and not yet by the provider. */
  'chargebacks',
  /** Between two currencies: each side of an exchange is balanced in its own currency. */
  'fx_clearing',
  'fx_gain',
  'fx_loss',
] as const

export type Account = (typeof accounts)[number]
