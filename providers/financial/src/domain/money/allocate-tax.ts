import { divideFloor, divideHalfEven } from './rounding.ts'

const wholeRate = 10_000n

/**
 * Taxes the lines of one rate: the tax of their sum, rounded once, half to even (EN 16931, BR-CO-17), and each line's share
 * of it by largest remainder, the earlier line first among equals. No share is a whole minor unit off the line's exact tax.
 */
export function allocateTax(nets: readonly bigint[], rate: bigint): { tax: bigint; shares: readonly bigint[] } {
  const sum = nets.reduce((total, net) => total + net, 0n)
  const tax = divideHalfEven(sum * rate, wholeRate)
  const shares = nets.map((net) => divideFloor(net * rate, wholeRate))
  const missing = tax - shares.reduce((total, share) => total + share, 0n)
  const remainders = nets.map((net, index) => ({ index, remainder: net * rate - (shares[index] ?? 0n) * wholeRate }))
  remainders.sort((one, other) => Number(other.remainder - one.remainder) || one.index - other.index)
  for (const { index } of remainders.slice(0, Number(missing))) shares[index] = (shares[index] ?? 0n) + 1n
  return { tax, shares }
}
