import { type Decimal, readDecimal } from '../money/decimal.ts'
import { MoneyRefusal } from '../money/money-refusal.ts'

const ratePattern = /^(0|[1-9][0-9]{0,11})(\.[0-9]{1,12})?$/

/**
 * Reads how much of the target currency one whole unit of the source buys: positive, at most 12 digits and 12 decimals.
 * It says nothing about the way back: 1 ÷ rate is not a rate that anybody offered.
 *
 * @throws MoneyRefusal `malformed_rate`
 */
export function parseRate(text: string): Decimal {
  const decimal = ratePattern.test(text) ? readDecimal(text) : undefined
  if (decimal !== undefined && decimal.units > 0n) return decimal
  throw new MoneyRefusal(
    'malformed_rate',
    'Failed to read the exchange rate: not a positive decimal of at most 12 digits and 12 decimals. Write it as "1.0843".',
  )
}
