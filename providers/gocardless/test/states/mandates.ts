import { examples } from '@platform/fixtures/gocardless'
import { createBankAccount } from '../../src/domain/bank-accounts.ts'
import {
  collectBankAccount,
  confirmPayerDetails,
  createBillingRequest,
  fulfilBillingRequest,
} from '../../src/domain/billing-requests.ts'
import type { DomainContext } from '../../src/domain/context.ts'
import { createCustomer } from '../../src/domain/customers.ts'
import { cancelMandate, createMandate, stepMandate } from '../../src/domain/mandates.ts'
import type { VerifiedEmulator } from '../verification/start-verified-emulator.ts'

const account = { account_holder_name: 'Grace & Söhne GmbH', iban: 'DE89370400440532013000' }

/** Customers, and what they are asked for and have given. */
export function createMandateStates(open: () => VerifiedEmulator) {
  return {
    'a customer exists': () => {
      const { company_name, email, country_code, metadata } = examples.customer
      const { id } = createCustomer(open().domain, {
        company_name,
        email,
        country_code: country_code ?? null,
        metadata,
      })
      return { customerId: id }
    },
    'a billing request exists': () => ({ billingRequestId: askForMandate(open().domain).id }),
    'a billing request was fulfilled': () => {
      const { domain } = open()
      const { id } = askForMandate(domain)
      collectBankAccount(domain, id, account)
      confirmPayerDetails(domain, id)
      const { links } = fulfilBillingRequest(domain, id)
      return { billingRequestId: id, mandateId: links.mandate_request_mandate ?? '' }
    },
    'an active mandate exists': () => ({ mandateId: activateMandate(open().domain) }),
    'a cancelled mandate exists': () => {
      const { domain } = open()
      const mandateId = activateMandate(domain)
      cancelMandate(domain, mandateId)
      return { mandateId }
    },
  }
}

function askForMandate(domain: DomainContext) {
  const { mandate_request, metadata } = examples.billingRequest
  return createBillingRequest(domain, {
    mandate_request: { currency: mandate_request.currency },
    links: { customer: latestOf(domain, 'customers') },
    metadata,
  })
}

function activateMandate(domain: DomainContext): string {
  const { id } = createBankAccount(domain, {
    ...account,
    currency: 'EUR',
    links: { customer: latestOf(domain, 'customers') },
  })
  const { metadata } = examples.mandate
  const mandate = createMandate(domain, { links: { customer_bank_account: id }, metadata })
  const submitted = stepMandate(domain, mandate, 'submit')
  return stepMandate(domain, submitted, 'activate').id
}

/** The one that the state before has made. */
export function latestOf({ books }: DomainContext, name: 'customers' | 'mandates' | 'payments' | 'events'): string {
  const latest = books[name].page({ limit: 1 })?.items[0]
  if (latest === undefined)
    throw new Error(`Failed to set up the state: there are no ${name}. Give the state that makes one first.`)
  return latest.id
}
