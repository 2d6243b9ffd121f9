import { Decimal as DecimalJs } from 'decimal.js'

/**
 * Exact decimals: 60 significant digits, which no product or sum of what the contract allows fills; divisions are rounded half
 * to even by whoever divides, to the places that he says. No exponent is ever shown.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
})
export type Decimal = DecimalJs

export const zero = new Decimal(0)

/** A decimal of its text; the contract's pattern has been checked, or the database wrote it. */
export function decimal(text: string): Decimal {
  return new Decimal(text)
}

/** Its shortest text, which is how the contract has it: no exponent, no trailing zeros, no minus before zero. */
export function textOf(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}

/** `dividend / divisor` to so many places, half to even. */
export function divide(dividend: Decimal, divisor: Decimal, places: number): Decimal {
  return dividend.div(divisor).toDecimalPlaces(places, Decimal.ROUND_HALF_EVEN)
}
