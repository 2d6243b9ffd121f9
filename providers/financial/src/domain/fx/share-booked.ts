import { type Money, moneyOf } from '../money/money.ts'
import { divideHalfEven } from '../money/rounding.ts'

/**
 * The part of what was booked for a whole that belongs to a part of it: `amount` of `total`, after `before` was settled.
 * The parts of a whole that is settled bit by bit add up to what was booked, whatever their number.
 */
export function shareBooked(
  booked: Money,
  { total, before, amount }: Record<'total' | 'before' | 'amount', number>,
): Money {
  const upTo = (part: bigint) => divideHalfEven(BigInt(booked.amount) * part, BigInt(total))
  return moneyOf(upTo(BigInt(before) + BigInt(amount)) - upTo(BigInt(before)), booked.currency)
}
