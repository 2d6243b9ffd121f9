import { type Fraction, fraction, minus, nearestEven, order, plus, times } from './fraction.ts'

/**
 * Shares the rounded tax of one rate over its lines one minor unit at a time, each to the line that lacks most: another
 * way to the largest remainder than sorting remainders.
 */
export function shareTax(nets: readonly bigint[], rate: number): { tax: bigint; shares: bigint[] } {
  const exact = nets.map((net) => times(fraction(net), fraction(BigInt(rate), 10_000n)))
  const tax = nearestEven(exact.reduce(plus, fraction(0n)))
  const shares = exact.map(roundDown)
  const given = () => shares.reduce((total, share) => total + share, 0n)
  const lacks = (index: number) => minus(exact[index] ?? fraction(0n), fraction(shares[index] ?? 0n))
  while (given() < tax) {
    const neediest = [...nets.keys()].reduce((best, index) => (order(lacks(index), lacks(best)) > 0 ? index : best))
    shares[neediest] = (shares[neediest] ?? 0n) + 1n
  }
  return { tax, shares }
}

function roundDown(value: Fraction): bigint {
  const nearest = nearestEven(value)
  return order(fraction(nearest), value) > 0 ? nearest - 1n : nearest
}
