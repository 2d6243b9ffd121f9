import { z } from 'zod'
import type { Payer } from '../domain/flows.ts'

export type FormValues = Record<
  'company_name' | 'given_name' | 'family_name' | 'email' | 'account_holder_name' | 'account',
  string
>

export type FormFault = { field: keyof FormValues; message: string }

/** What the payer filled in, or what is wrong with it; only what was asked for is looked at. */
export function readForm(
  values: FormValues,
  asksFor: { customer: boolean; account: boolean },
): { payer: Payer; faults: readonly FormFault[] } {
  const { company_name, given_name, family_name, email, account_holder_name, account } = values
  const faults: FormFault[] = []
  if (asksFor.customer) {
    if (company_name === '' && given_name === '') faults.push({ field: 'given_name', message: 'Enter your first name' })
    if (company_name === '' && family_name === '')
      faults.push({ field: 'family_name', message: 'Enter your last name' })
    if (!z.email().safeParse(email).success) faults.push({ field: 'email', message: 'Enter an email address' })
  }
  if (asksFor.account) {
    if (account_holder_name === '') faults.push({ field: 'account_holder_name', message: 'Enter the account holder' })
    if (!/^[A-Za-z0-9 -]{4,34}$/.test(account)) {
      faults.push({ field: 'account', message: 'Enter an IBAN or an account number of 4 to 34 letters and digits' })
    }
  }
  const name = company_name === '' ? { given_name, family_name } : { company_name }
  return { payer: { customer: { ...name, email }, accountHolder: account_holder_name, account }, faults }
}
