import { Decimal, decimal } from '../decimal/decimal.ts'
import type { Signal } from './signal.ts'

/** What a signal comes to: whole lots, more than none. */
export type SizedOrder = { side: 'buy' | 'sell'; quantity: Decimal }

/** Makes an order of a signal, cut to whole lots towards zero; nothing when less than a lot is left to do. */
export function sizeSignal(
  { kind, quantity }: Signal,
  { held, lotSize }: { held: Decimal; lotSize: Decimal },
): SizedOrder | undefined {
  const wanted = decimal(quantity)
  const change = kind === 'target' ? wanted.minus(held) : kind === 'buy' ? wanted : wanted.negated()
  const lots = change.abs().div(lotSize).toDecimalPlaces(0, Decimal.ROUND_DOWN)
  if (lots.isZero()) return undefined
  return { side: change.isNegative() ? 'sell' : 'buy', quantity: lots.times(lotSize) }
}
