import type { Records, Schemas } from '../books/records.ts'
import { ApiFault, invalidState } from './api-fault.ts'
import type { DomainContext } from './context.ts'
import { find } from './find.ts'
import { cancelMandatesOf } from './mandates.ts'
import { checkMetadata } from './metadata.ts'
import { newId } from './new-id.ts'

type Customer = Records['customers']

const empty = {
  address_line1: null,
  address_line2: null,
  address_line3: null,
  city: null,
  company_name: null,
  country_code: null,
  danish_identity_number: null,
  email: null,
  family_name: null,
  given_name: null,
  language: null,
  phone_number: null,
  postal_code: null,
  region: null,
  swedish_identity_number: null,
}

export function createCustomer(context: DomainContext, request: Schemas['CreateCustomer']): Customer {
  const customer: Customer = {
    id: newId(context, 'customers'),
    created_at: context.clock().toISOString(),
    ...empty,
    ...request,
    metadata: checkMetadata(request.metadata, '/customers'),
    removed: false,
  }
  requireName(customer)
  context.books.customers.put(customer)
  return customer
}

export function updateCustomer(context: DomainContext, id: string, changes: Schemas['UpdateCustomer']): Customer {
  const customer = findKept(context, id)
  const metadata = changes.metadata === undefined ? customer.metadata : checkMetadata(changes.metadata, '/customers')
  const changed: Customer = { ...customer, ...changes, metadata }
  requireName(changed)
  context.books.customers.put(changed)
  return changed
}

export function removeCustomer(context: DomainContext, id: string): Customer {
  const customer = findKept(context, id)
  context.books.customers.put({ ...customer, removed: true })
  cancelMandatesOf(context, id)
  return customer
}

function findKept(context: DomainContext, id: string): Customer {
  const customer = find(context, 'customers', id)
  if (customer.removed) throw invalidState('customer_data_removed', 'The customer has been removed')
  return customer
}

function requireName({ company_name, given_name, family_name }: Customer): void {
  if (company_name || (given_name && family_name)) return
  throw new ApiFault(422, 'validation_failed', 'Validation failed', [
    ...['given_name', 'family_name'].map((field) => ({
      field,
      message: 'is required unless company_name is given',
      request_pointer: `/customers/${field}`,
    })),
  ])
}
