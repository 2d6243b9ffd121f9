/** Numbers of the model: whole counts of 10⁻¹⁶, which is what a product of two decimals of eight places needs. */
export type Exact = bigint

const one = 10n ** 16n

export function exact(text: string): Exact {
  const [, sign, whole = '0', places = ''] = /^(-?)(\d+)(?:\.(\d{1,16}))?$/.exec(text) ?? []
  const value = BigInt(whole) * one + BigInt(places.padEnd(16, '0'))
  return sign === '-' ? -value : value
}

/** The shortest text. */
export function textOfExact(value: Exact): string {
  const size = value < 0n ? -value : value
  const places = String(size % one)
    .padStart(16, '0')
    .replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${size / one}${places === '' ? '' : `.${places}`}`
}

/** Of two numbers with eight places each. */
export function product(left: Exact, right: Exact): Exact {
  return (left * right) / one
}

/** `left × right ÷ divisor` to ten places, half to even; the divisor is above zero. */
export function shareOf(left: Exact, right: Exact, divisor: Exact): Exact {
  const unit = 10n ** 6n
  const dividend = left * right
  const size = dividend < 0n ? -dividend : dividend
  const whole = size / (divisor * unit)
  const twice = 2n * (size % (divisor * unit))
  const up = twice > divisor * unit || (twice === divisor * unit && whole % 2n === 1n)
  const rounded = (up ? whole + 1n : whole) * unit
  return dividend < 0n ? -rounded : rounded
}

export const unit: Exact = one
