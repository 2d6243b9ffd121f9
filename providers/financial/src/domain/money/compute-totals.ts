import { allocateTax } from './allocate-tax.ts'
import { exponentOf } from './currencies.ts'
import { computeLineNet, type TaxedLine } from './line-net.ts'
import { safeAmount } from './money.ts'

/** All amounts are minor units of the invoice's currency. */
export type Totals = Readonly<{
  /** In the order of the lines given. */
  lines: readonly Readonly<{ net: number; tax: number }>[]
  subtotal: number
  /** One entry per rate, the lowest first. */
  taxes: readonly Readonly<{ rate: number; net: number; tax: number }>[]
  tax: number
  total: number
}>

/**
 * Sums an invoice as EN 16931 does: each line's net is rounded once; the tax is computed per rate over the sum of those
 * rounded nets and rounded once; the lines share it to the last minor unit. Σ line nets = subtotal, Σ line taxes = tax.
 *
 * @throws MoneyRefusal with the `line` at fault; `amount_out_of_range` when any sum leaves ±(2^53−1)
 */
export function computeTotals(lines: readonly TaxedLine[], currency: string): Totals {
  exponentOf(currency)
  const nets = lines.map((line, index) => {
    const net = computeLineNet(line, index)
    safeAmount(net, currency, { line: index })
    return net
  })
  const amount = (units: bigint) => safeAmount(units, currency)
  const taxOfLine = new Map<number, bigint>()
  const taxes = groupByRate(lines).map(({ rate, members }) => {
    const groupNets = members.map((index) => nets[index] ?? 0n)
    const { tax, shares } = allocateTax(groupNets, BigInt(rate))
    for (const [position, index] of members.entries()) taxOfLine.set(index, shares[position] ?? 0n)
    return { rate, net: sum(groupNets), tax }
  })
  const [subtotal, tax] = [sum(nets), sum(taxes.map((group) => group.tax))]
  return {
    lines: nets.map((net, index) => ({
      net: safeAmount(net, currency, { line: index }),
      tax: safeAmount(taxOfLine.get(index) ?? 0n, currency, { line: index }),
    })),
    subtotal: amount(subtotal),
    taxes: taxes.map((group) => ({ rate: group.rate, net: amount(group.net), tax: amount(group.tax) })),
    tax: amount(tax),
    total: amount(subtotal + tax),
  }
}

function groupByRate(lines: readonly TaxedLine[]): { rate: number; members: readonly number[] }[] {
  const groups = Map.groupBy(lines.keys(), (index) => lines[index]?.taxRate ?? 0)
  return [...groups].map(([rate, members]) => ({ rate, members })).sort((one, other) => one.rate - other.rate)
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
