/** A decimal read without loss: `units` × 10^−`scale`. */
export type Decimal = Readonly<{ units: bigint; scale: number }>

// Longer than any amount, quantity or rate: making a bigint of a megabyte of digits takes seconds.
const longest = 64

/** Reads `-?digits[.digits]` without superfluous zeros in front; answers nothing to any other text. */
export function readDecimal(text: string): Decimal | undefined {
  if (text.length > longest) return undefined
  const match = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  return { units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length }
}
