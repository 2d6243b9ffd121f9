/** Why a computation with money is refused; each is the caller's mistake, none of ours. */
export type MoneyRefusalCode =
  | 'unknown_currency'
  | 'currency_mismatch'
  | 'malformed_amount'
  | 'amount_out_of_range'
  | 'malformed_quantity'
  | 'tax_rate_out_of_range'
  | 'malformed_rate'

/** Money that cannot be computed exactly is refused, never rounded to something near. */
export class MoneyRefusal extends Error {
  override name = 'MoneyRefusal' as const
  readonly code: MoneyRefusalCode
  /** The invoice line at fault, counted from 0, where it is one line's fault. */
  readonly line: number | undefined

  constructor(code: MoneyRefusalCode, message: string, options: { line?: number } = {}) {
    super(message)
    this.code = code
    this.line = options.line
  }
}
