import { exponentOf } from '../money/currencies.ts'
import { type Money, moneyOf } from '../money/money.ts'
import { divideHalfEven } from '../money/rounding.ts'
import { parseRate } from './rate.ts'

/**
 * Converts by a rate that is per whole unit of either currency, rounding once, at the end, half to even.
 *
 * @throws MoneyRefusal `unknown_currency`, `malformed_rate`, `amount_out_of_range`
 * @example convert({ amount: 1000, currency: 'JPY' }, 'BHD', '0.002512') // { amount: 2512, currency: 'BHD' }
 */
export function convert({ amount, currency }: Money, target: string, rate: string): Money {
  const { units, scale } = parseRate(rate)
  const numerator = BigInt(amount) * units * 10n ** BigInt(exponentOf(target))
  const denominator = 10n ** BigInt(scale + exponentOf(currency))
  return moneyOf(divideHalfEven(numerator, denominator), target)
}
