import type { ClientRow } from '../../store/clients.ts'
import type { InvoiceParties } from '../../store/tables/invoices.ts'
import type { FinancialContext } from '../context.ts'

/** Who sells to whom, as it is printed. */
export function nameParties(
  seller: FinancialContext['config']['seller'],
  { name, email, tax_number, address }: ClientRow,
): InvoiceParties {
  const { line1, line2, postalCode, city, country } = address
  const addressLines = [line1, ...(line2 === null || line2 === '' ? [] : [line2]), `${postalCode} ${city}`, country]
  return {
    seller: {
      name: seller.name,
      addressLines: [seller.address],
      email: null,
      taxNumber: seller.taxNumber === '' ? null : seller.taxNumber,
    },
    client: { name, addressLines, email, taxNumber: tax_number },
  }
}
