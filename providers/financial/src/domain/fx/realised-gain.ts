import { type Money, subtract } from '../money/money.ts'

/**
 * What an exchange brought beyond what was booked for it: positive is a gain, negative a loss, in the currency of both.
 *
 * @throws MoneyRefusal `currency_mismatch`, `amount_out_of_range`
 */
export function computeRealisedGain({ booked, received }: { booked: Money; received: Money }): Money {
  return subtract(received, booked)
}
