import { exponentOf } from './currencies.ts'
import { MoneyRefusal } from './money-refusal.ts'

/** An amount in the currency's minor units (`exponentOf`), a safe integer, and its ISO 4217 code. */
export type Money = Readonly<{ amount: number; currency: string }>

/** @throws MoneyRefusal `unknown_currency`, `malformed_amount` (a fraction), `amount_out_of_range` (beyond ±(2^53−1)) */
export function createMoney(amount: number, currency: string): Money {
  exponentOf(currency)
  if (!Number.isFinite(amount) || (Number.isInteger(amount) && !Number.isSafeInteger(amount)))
    throw outOfRange(currency)
  if (!Number.isInteger(amount)) {
    throw new MoneyRefusal(
      'malformed_amount',
      `Failed to take ${amount} as ${currency}: amounts are whole minor units. Send an integer.`,
    )
  }
  // Adding 0 makes −0, which JSON and PostgreSQL do not tell from 0, the same here as well.
  return { amount: amount + 0, currency }
}

/** Makes money of an exact integer. @throws MoneyRefusal `unknown_currency`, `amount_out_of_range` */
export function moneyOf(units: bigint, currency: string): Money {
  exponentOf(currency)
  return { amount: safeAmount(units, currency), currency }
}

/** @throws MoneyRefusal `currency_mismatch`, `amount_out_of_range` */
export function add(augend: Money, addend: Money): Money {
  refuseMismatch('add', augend, addend)
  return moneyOf(BigInt(augend.amount) + BigInt(addend.amount), augend.currency)
}

/** @throws MoneyRefusal `currency_mismatch`, `amount_out_of_range` */
export function subtract(minuend: Money, subtrahend: Money): Money {
  refuseMismatch('subtract', minuend, subtrahend)
  return moneyOf(BigInt(minuend.amount) - BigInt(subtrahend.amount), minuend.currency)
}

/** Negative when the first is less, 0 when equal. @throws MoneyRefusal `currency_mismatch` */
export function compare(one: Money, other: Money): number {
  refuseMismatch('compare', one, other)
  return Math.sign(one.amount - other.amount)
}

/** The units as a JSON-safe number. @throws MoneyRefusal `amount_out_of_range` */
export function safeAmount(units: bigint, currency: string, options: { line?: number } = {}): number {
  const amount = Number(units)
  if (Number.isSafeInteger(amount)) return amount
  throw outOfRange(currency, options)
}

function refuseMismatch(verb: string, { currency }: Money, other: Money): void {
  if (currency === other.currency) return
  throw new MoneyRefusal(
    'currency_mismatch',
    `Failed to ${verb} ${currency} and ${other.currency}: they are different currencies. Convert one of them by a quote first.`,
  )
}

function outOfRange(currency: string, options: { line?: number } = {}): MoneyRefusal {
  const message = `Failed to count in ${currency}: beyond ±9007199254740991 minor units. Split it into smaller amounts.`
  return new MoneyRefusal('amount_out_of_range', message, options)
}
