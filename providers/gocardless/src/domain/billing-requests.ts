import type { Records, Schemas } from '../books/records.ts'
import { invalidState } from './api-fault.ts'
import { createBankAccount } from './bank-accounts.ts'
import type { DomainContext } from './context.ts'
import { createCustomer, updateCustomer } from './customers.ts'
import { find, findLinked } from './find.ts'
import { createMandate } from './mandates.ts'
import { checkMetadata } from './metadata.ts'
import { newId } from './new-id.ts'
import { recordEvent } from './record-event.ts'
import { schemeOf } from './schemes.ts'

type BillingRequest = Records['billing_requests']
type Action = Schemas['BillingRequestAction']

export function createBillingRequest(context: DomainContext, request: Schemas['CreateBillingRequest']): BillingRequest {
  const { currency, scheme, description, verify, metadata } = request.mandate_request
  const links = linked(context, request.links ?? {})
  const action = (type: Action['type'], done: boolean): Action => ({
    type,
    required: true,
    status: done ? 'completed' : 'pending',
  })
  const made: BillingRequest = {
    id: newId(context, 'billing_requests'),
    created_at: context.clock().toISOString(),
    status: 'pending',
    mandate_request: {
      currency,
      scheme: scheme ?? schemeOf(currency),
      description: description ?? null,
      verify: verify ?? 'recommended',
      metadata: checkMetadata(metadata, '/billing_requests/mandate_request'),
      links: {},
    },
    actions: [
      action('collect_customer_details', links.customer !== undefined),
      action('collect_bank_account', links.customer_bank_account !== undefined),
      action('confirm_payer_details', false),
    ],
    links,
    metadata: checkMetadata(request.metadata, '/billing_requests'),
  }
  context.books.billing_requests.put(made)
  tell(context, made, 'created', 'api')
  return made
}

export function collectCustomerDetails(
  context: DomainContext,
  id: string,
  request: Schemas['CollectCustomerDetails'],
): BillingRequest {
  const asked = findPending(context, id)
  const details = { ...request.customer_billing_detail, ...request.customer }
  const { customer: known } = asked.links
  const customer = known === undefined ? createCustomer(context, details) : updateCustomer(context, known, details)
  return complete(context, { ...asked, links: { ...asked.links, customer: customer.id } }, 'collect_customer_details')
}

export function collectBankAccount(
  context: DomainContext,
  id: string,
  details: Schemas['BankAccountDetails'],
): BillingRequest {
  const asked = findPending(context, id)
  const { customer } = asked.links
  if (customer === undefined) {
    throw invalidState('customer_details_missing', 'The details of the customer have not been collected yet')
  }
  const account = { currency: asked.mandate_request.currency, ...details, links: { customer } }
  const { id: made } = createBankAccount(context, account, '/data')
  return complete(context, { ...asked, links: { ...asked.links, customer_bank_account: made } }, 'collect_bank_account')
}

export function confirmPayerDetails(context: DomainContext, id: string): BillingRequest {
  const asked = findPending(context, id)
  const open = asked.actions.filter(({ type, status }) => type !== 'confirm_payer_details' && status === 'pending')
  if (open.length > 0) {
    throw invalidState('payer_details_incomplete', `Still to do: ${open.map(({ type }) => type).join(', ')}`)
  }
  return complete(context, asked, 'confirm_payer_details')
}

/** Creates the mandate. */
export function fulfilBillingRequest(context: DomainContext, id: string): BillingRequest {
  const asked = find(context, 'billing_requests', id)
  const account = asked.links.customer_bank_account
  if (asked.status !== 'ready_to_fulfil' || account === undefined) {
    throw invalidState('billing_request_not_ready_to_fulfil', `The billing request is ${asked.status}`)
  }
  const { scheme, metadata } = asked.mandate_request
  const mandate = createMandate(context, {
    scheme,
    metadata: metadata ?? {},
    links: { customer_bank_account: account },
  })
  const fulfilled: BillingRequest = {
    ...asked,
    status: 'fulfilled',
    mandate_request: { ...asked.mandate_request, links: { mandate: mandate.id } },
    links: { ...asked.links, mandate_request_mandate: mandate.id },
  }
  context.books.billing_requests.put(fulfilled)
  tell(context, fulfilled, 'fulfilled', 'gocardless')
  return fulfilled
}

export function cancelBillingRequest(context: DomainContext, id: string): BillingRequest {
  const asked = find(context, 'billing_requests', id)
  if (asked.status === 'fulfilled' || asked.status === 'cancelled') {
    throw invalidState('cancellation_failed', `The billing request is ${asked.status}`)
  }
  const cancelled: BillingRequest = { ...asked, status: 'cancelled' }
  context.books.billing_requests.put(cancelled)
  tell(context, cancelled, 'cancelled', 'api')
  return cancelled
}

function complete(context: DomainContext, asked: BillingRequest, type: Action['type']): BillingRequest {
  const actions = asked.actions.map((action) =>
    action.type === type ? { ...action, status: 'completed' as const } : action,
  )
  const ready = actions.every(({ status }) => status === 'completed')
  const changed: BillingRequest = { ...asked, actions, status: ready ? 'ready_to_fulfil' : 'pending' }
  context.books.billing_requests.put(changed)
  tell(context, changed, told[type], 'api')
  return changed
}

const told: Readonly<Record<Action['type'], string>> = {
  collect_customer_details: 'collect_customer_details',
  collect_bank_account: 'collect_bank_account',
  confirm_payer_details: 'payer_details_confirmed',
}

function findPending(context: DomainContext, id: string): BillingRequest {
  const asked = find(context, 'billing_requests', id)
  if (asked.status === 'pending' || asked.status === 'ready_to_fulfil') return asked
  throw invalidState('billing_request_not_pending', `The billing request is ${asked.status}`)
}

function linked(context: DomainContext, { customer, customer_bank_account }: Schemas['BillingRequest']['links']) {
  const pointer = '/billing_requests/links'
  if (customer_bank_account !== undefined) {
    const account = findLinked(context, 'customer_bank_accounts', {
      id: customer_bank_account,
      pointer: `${pointer}/customer_bank_account`,
    })
    return { customer: account.links.customer, customer_bank_account }
  }
  if (customer === undefined) return {}
  return { customer: findLinked(context, 'customers', { id: customer, pointer: `${pointer}/customer` }).id }
}

function tell(context: DomainContext, asked: BillingRequest, action: string, origin: 'api' | 'gocardless'): void {
  recordEvent(context, {
    resource_type: 'billing_requests',
    action,
    links: { billing_request: asked.id, ...asked.links },
    details: {
      origin,
      cause: `billing_request_${action}`,
      description: `This billing request: ${action.replaceAll('_', ' ')}.`,
    },
    resourceMetadata: asked.metadata,
  })
}
