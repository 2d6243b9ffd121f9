import { readDecimal } from './decimal.ts'
import { MoneyRefusal } from './money-refusal.ts'
import { divideHalfEven } from './rounding.ts'

/** What an invoice charges for; see `computeTotals`. */
export type TaxedLine = Readonly<{
  /** Decimal, not negative, at most 9 digits and 4 decimals: `^(0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?$`. */
  quantity: string
  /** Minor units. */
  unitPrice: number
  /** Basis points: 1900 is 19 %. At most 100,000. */
  taxRate: number
}>

const quantityPattern = /^(0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?$/
const highestRate = 100_000

/** Quantity × unit price in minor units, rounded once, half to even (EN 16931, BT-131). */
export function computeLineNet({ quantity, unitPrice, taxRate }: TaxedLine, line: number): bigint {
  const decimal = quantityPattern.test(quantity) ? readDecimal(quantity) : undefined
  if (decimal === undefined) {
    const message = `Failed to read the quantity of line ${line}: at most 9 digits and 4 decimals. Write it as "2.5".`
    throw new MoneyRefusal('malformed_quantity', message, { line })
  }
  if (!Number.isInteger(taxRate) || taxRate < 0 || taxRate > highestRate) {
    const message = `Failed to tax line ${line}: the rate is no whole number of basis points from 0 to ${highestRate}. Write 19 % as 1900.`
    throw new MoneyRefusal('tax_rate_out_of_range', message, { line })
  }
  if (!Number.isSafeInteger(unitPrice)) {
    const message = `Failed to price line ${line}: the unit price is no integer within ±9007199254740991. Send minor units.`
    throw new MoneyRefusal('malformed_amount', message, { line })
  }
  return divideHalfEven(BigInt(unitPrice) * decimal.units, 10n ** BigInt(decimal.scale))
}
