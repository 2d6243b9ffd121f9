/** Whoever an invoice is from or to. */
export type Party = {
  name: string
  addressLines: readonly string[]
  email: string | null
  taxNumber: string | null
}

/** One line as it is printed; amounts in minor units, the rate in basis points. */
export type DocumentLine = {
  description: string
  quantity: string
  unitPrice: number
  taxRate: number
  net: number
}

/** What is paid on all lines of one rate; amounts in minor units, the rate in basis points. */
export type DocumentTax = { rate: number; net: number; tax: number }

/** All that an invoice's PDF says. Nothing else enters it, no clock either: equal documents give equal bytes. */
export type InvoiceDocument = {
  id: string
  number: string
  issuedOn: string
  dueOn: string
  voided: boolean
  currency: string
  /** How many decimal places the currency has (ISO 4217). */
  exponent: number
  seller: Party
  client: Party
  lines: readonly DocumentLine[]
  taxes: readonly DocumentTax[]
  subtotal: number
  tax: number
  total: number
  note: string | null
}

/** As many lines as an invoice may have in openapi/financial.yaml. */
export const longestInvoice = 500
