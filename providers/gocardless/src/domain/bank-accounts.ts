import type { Records, Schemas } from '../books/records.ts'
import { validationFailed } from './api-fault.ts'
import type { DomainContext } from './context.ts'
import { findLinked } from './find.ts'
import { checkMetadata } from './metadata.ts'
import { newId } from './new-id.ts'

/** Creates the account, of which only the last two characters are kept. */
export function createBankAccount(
  context: DomainContext,
  { links, ...details }: Schemas['CreateCustomerBankAccount'],
  pointer = '/customer_bank_accounts',
): Records['customer_bank_accounts'] {
  const customer = findLinked(context, 'customers', { id: links.customer, pointer: `${pointer}/links/customer` })
  if (customer.removed) throw validationFailed(`${pointer}/links/customer`, 'has been removed')
  const number = (details.iban ?? details.account_number)?.replaceAll(' ', '')
  if (number === undefined) throw validationFailed(`${pointer}/account_number`, 'is required unless iban is given')
  if (!/^[A-Za-z0-9-]{4,34}$/.test(number)) {
    throw validationFailed(`${pointer}/${details.iban === undefined ? 'account_number' : 'iban'}`, 'is invalid')
  }
  const account = {
    id: newId(context, 'customer_bank_accounts'),
    created_at: context.clock().toISOString(),
    account_holder_name: details.account_holder_name.toUpperCase(),
    account_number_ending: number.slice(-2),
    account_type: details.account_type ?? null,
    bank_name: 'EMULATED BANK',
    country_code: details.country_code ?? details.iban?.slice(0, 2).toUpperCase() ?? null,
    currency: details.currency ?? null,
    enabled: true,
    links: { customer: customer.id },
    metadata: checkMetadata(details.metadata, pointer),
  }
  context.books.customer_bank_accounts.put(account)
  return account
}
