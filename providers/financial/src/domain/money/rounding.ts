/** Divides integers and rounds once, half to even (IEEE 754 roundTiesToEven); the denominator is positive. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const floor = divideFloor(numerator, denominator)
  const twice = 2n * (numerator - floor * denominator)
  const up = twice > denominator || (twice === denominator && floor % 2n !== 0n)
  return up ? floor + 1n : floor
}

/** Divides integers and rounds towards −∞ (bigint's own division rounds towards 0); the denominator is positive. */
export function divideFloor(numerator: bigint, denominator: bigint): bigint {
  const truncated = numerator / denominator
  return numerator < 0n && truncated * denominator !== numerator ? truncated - 1n : truncated
}
