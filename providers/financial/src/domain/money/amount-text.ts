import { exponentOf } from './currencies.ts'
import { readDecimal } from './decimal.ts'
import { type Money, moneyOf } from './money.ts'
import { MoneyRefusal } from './money-refusal.ts'

/**
 * Reads an amount as CSV files and people write it, `-?digits[.digits]`, with at most the currency's decimals.
 *
 * @throws MoneyRefusal `unknown_currency`, `malformed_amount`, `amount_out_of_range`
 * @example parseAmount('12.5', 'EUR') // { amount: 1250, currency: 'EUR' }
 */
export function parseAmount(text: string, currency: string): Money {
  const exponent = exponentOf(currency)
  const decimal = readDecimal(text)
  if (decimal === undefined) throw malformed(text, currency, 'not a plain decimal. Write it as -1234.50')
  if (decimal.scale > exponent) throw malformed(text, currency, `the currency has ${exponent} decimals. Write no more`)
  return moneyOf(decimal.units * 10n ** BigInt(exponent - decimal.scale), currency)
}

/** Writes an amount with all decimals of its currency and nothing else: `1250` EUR is `12.50`. */
export function formatAmount({ amount, currency }: Money): string {
  const exponent = exponentOf(currency)
  if (exponent === 0) return String(amount)
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0')
  const sign = amount < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

function malformed(text: string, currency: string, why: string): MoneyRefusal {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return new MoneyRefusal('malformed_amount', `Failed to read ${JSON.stringify(shown)} as ${currency}: ${why}.`)
}
