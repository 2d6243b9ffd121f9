import type { Records, Schemas } from '../books/records.ts'
import { invalidState } from './api-fault.ts'
import {
  collectBankAccount,
  collectCustomerDetails,
  confirmPayerDetails,
  fulfilBillingRequest,
} from './billing-requests.ts'
import type { DomainContext } from './context.ts'
import { find, findLinked } from './find.ts'
import { newId } from './new-id.ts'
import { recordEvent } from './record-event.ts'

type Flow = Records['billing_request_flows']

const lifeInDays = 7

/** Makes a link to the hosted page below `publicUrl`. */
export function createFlow(
  context: DomainContext,
  request: Schemas['CreateBillingRequestFlow'],
  publicUrl: string,
): Flow {
  const { links, prefilled_customer, ...wishes } = request
  const pointer = '/billing_request_flows/links/billing_request'
  const asked = findLinked(context, 'billing_requests', { id: links.billing_request, pointer })
  if (asked.status !== 'pending' && asked.status !== 'ready_to_fulfil') {
    throw invalidState('billing_request_not_pending', `The billing request is ${asked.status}`)
  }
  const id = newId(context, 'billing_request_flows')
  const now = context.clock()
  const flow: Flow = {
    id,
    authorisation_url: new URL(`/flow/${id}`, publicUrl).href,
    auto_fulfil: true,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + lifeInDays * 86_400_000).toISOString(),
    redirect_uri: null,
    exit_uri: null,
    language: null,
    lock_bank_account: false,
    lock_currency: false,
    lock_customer_details: false,
    show_redirect_buttons: false,
    show_success_redirect_button: false,
    skip_success_screen: false,
    session_token: null,
    ...wishes,
    links: { billing_request: asked.id },
    prefilled: prefilled_customer ?? {},
  }
  context.books.billing_request_flows.put(flow)
  recordEvent(context, {
    resource_type: 'billing_requests',
    action: 'flow_created',
    links: { billing_request: asked.id, billing_request_flow: id },
    details: { origin: 'api', cause: 'billing_request_flow_created', description: 'A flow was created.' },
    resourceMetadata: asked.metadata,
  })
  return flow
}

/** What the payer says on the page, once it is complete. */
export type Payer = {
  customer: Schemas['CollectCustomerDetails']['customer']
  accountHolder: string
  account: string
}

/** Does what the payer agrees to: collects, confirms and, unless the flow says otherwise, fulfils. */
export function completeFlow(context: DomainContext, flow: Flow, payer: Payer): void {
  const id = flow.links.billing_request
  const { actions } = find(context, 'billing_requests', id)
  const isOpen = (type: Schemas['BillingRequestAction']['type']) =>
    actions.some((action) => action.type === type && action.status === 'pending')
  if (isOpen('collect_customer_details')) collectCustomerDetails(context, id, { customer: payer.customer })
  if (isOpen('collect_bank_account')) {
    const isIban = /^[A-Za-z]{2}[0-9]{2}/.test(payer.account)
    collectBankAccount(context, id, {
      account_holder_name: payer.accountHolder,
      ...(isIban ? { iban: payer.account } : { account_number: payer.account }),
    })
  }
  if (isOpen('confirm_payer_details')) confirmPayerDetails(context, id)
  if (flow.auto_fulfil) fulfilBillingRequest(context, id)
}

/** The payer left without agreeing; the billing request stays open. */
export function exitFlow(context: DomainContext, flow: Flow): void {
  recordEvent(context, {
    resource_type: 'billing_requests',
    action: 'flow_exited',
    links: { billing_request: flow.links.billing_request, billing_request_flow: flow.id },
    details: { origin: 'payer', cause: 'billing_request_flow_exited', description: 'The payer exited the flow.' },
  })
}
