import type { MoneyRefusal } from './money-refusal.ts'

/** Where in an invoice's body a refusal of `computeTotals` has its fault, as a JSON pointer. */
export function placeInInvoice({ code, line }: MoneyRefusal): string {
  const at = line === undefined ? '#/lines' : `#/lines/${line}`
  switch (code) {
    case 'unknown_currency':
    case 'currency_mismatch':
      return '#/currency'
    case 'malformed_quantity':
      return `${at}/quantity`
    case 'tax_rate_out_of_range':
      return `${at}/taxRate`
    case 'malformed_amount':
      return `${at}/unitPrice`
    case 'amount_out_of_range':
    case 'malformed_rate':
      return at
    default:
      throw new Error(code satisfies never)
  }
}
