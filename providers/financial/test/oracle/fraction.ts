/** An exact rational in lowest terms; what rounding is judged by, so it shares nothing with what it judges. */
export type Fraction = Readonly<{ top: bigint; bottom: bigint }>

export function fraction(top: bigint, bottom = 1n): Fraction {
  const sign = bottom < 0n ? -1n : 1n
  const divisor = greatestDivisor(top, bottom) * sign
  return { top: top / divisor, bottom: bottom / divisor }
}

/** Reads a decimal digit by digit. */
export function fractionOf(text: string): Fraction {
  let value = fraction(0n)
  let weight: Fraction | undefined
  for (const character of text.replace('-', '')) {
    if (character === '.') weight = fraction(1n)
    else if (weight === undefined) value = plus(times(value, fraction(10n)), fraction(BigInt(character)))
    else {
      weight = times(weight, fraction(1n, 10n))
      value = plus(value, times(weight, fraction(BigInt(character))))
    }
  }
  return text.startsWith('-') ? times(value, fraction(-1n)) : value
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return fraction(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom)
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return plus(one, fraction(-other.top, other.bottom))
}

export function times(one: Fraction, other: Fraction): Fraction {
  return fraction(one.top * other.top, one.bottom * other.bottom)
}

export function order(one: Fraction, other: Fraction): number {
  const difference = minus(one, other).top
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** The nearest of three neighbours, and of two equally near ones the even one. */
export function nearestEven(value: Fraction): bigint {
  const around = value.top / value.bottom
  const distance = (candidate: bigint) => {
    const away = minus(value, fraction(candidate))
    return away.top < 0n ? fraction(-away.top, away.bottom) : away
  }
  const [nearest] = [around - 1n, around, around + 1n].toSorted(
    (one, other) => order(distance(one), distance(other)) || Number((one & 1n) - (other & 1n)),
  )
  return nearest ?? around
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
