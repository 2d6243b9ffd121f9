/** An exact fraction; the denominator is above zero. */
export type Rational = { top: bigint; bottom: bigint }

export function rational(text: string | number): Rational {
  const [, sign = '', whole = '0', places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text)) ?? []
  const top = BigInt(whole + places)
  return { top: sign === '-' ? -top : top, bottom: 10n ** BigInt(places.length) }
}

export const nil = rational(0)
export const plus = (a: Rational, b: Rational) => reduce(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
export const minus = (a: Rational, b: Rational) => plus(a, { top: -b.top, bottom: b.bottom })
export const times = (a: Rational, b: Rational) => reduce(a.top * b.top, a.bottom * b.bottom)
export const over = (a: Rational, b: Rational) =>
  b.top < 0n ? reduce(-a.top * b.bottom, a.bottom * -b.top) : reduce(a.top * b.bottom, a.bottom * b.top)
export const compare = (a: Rational, b: Rational) => Number(minus(a, b).top > 0n) - Number(minus(a, b).top < 0n)
export const sumOf = (list: readonly Rational[]) => list.reduce(plus, nil)

/** The whole number at or below it. */
export const floorOf = ({ top, bottom }: Rational) => (top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom))

/** To so many places, half to even. */
export function round(value: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places)
  const scaled = times(value, { top: scale, bottom: 1n })
  const below = floorOf(scaled)
  const rest = compare(minus(scaled, { top: below, bottom: 1n }), { top: 1n, bottom: 2n })
  const up = rest > 0 || (rest === 0 && below % 2n !== 0n)
  return reduce(up ? below + 1n : below, scale)
}

/** The square root of something at or above zero, right to forty places. */
export function rootOf(value: Rational): Rational {
  const scaled = floorOf(times(value, { top: 10n ** 80n, bottom: 1n }))
  let [low, high] = [0n, scaled + 1n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle * middle <= scaled) low = middle
    else high = middle
  }
  return reduce(low, 10n ** 40n)
}

/** Its shortest decimal; it must have one of at most thirty places. */
export function tell({ top, bottom }: Rational): string {
  const scaled = top * 10n ** 30n
  if (scaled % bottom !== 0n) throw new Error(`${top}/${bottom} is no decimal of thirty places`)
  const digits = (scaled < 0n ? -scaled : scaled) / bottom
  const text = digits.toString().padStart(31, '0')
  const places = text.slice(-30).replace(/0+$/, '')
  return `${top < 0n ? '-' : ''}${text.slice(0, -30)}${places === '' ? '' : `.${places}`}`
}

function reduce(top: bigint, bottom: bigint): Rational {
  let [a, b] = [top < 0n ? -top : top, bottom]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? { top: 0n, bottom: 1n } : { top: top / a, bottom: bottom / a }
}
