import type { CreateCustomer } from './payment-provider.ts'

/** A name in GoCardless' fields. */
export function nameOf(name: CreateCustomer['name']) {
  return 'company' in name ? { company_name: name.company } : { given_name: name.given, family_name: name.family }
}
