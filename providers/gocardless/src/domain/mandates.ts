import type { Records, Schemas } from '../books/records.ts'
import { invalidState, validationFailed } from './api-fault.ts'
import type { DomainContext } from './context.ts'
import { find, findLinked } from './find.ts'
import { type MandateStep, mandateTransitions } from './mandate-transitions.ts'
import { checkMetadata } from './metadata.ts'
import { newId } from './new-id.ts'
import { endPaymentsOf } from './payments.ts'
import { recordEvent } from './record-event.ts'
import { nextChargeDate, schemeOf } from './schemes.ts'
import type { Because, Transition } from './transition.ts'

type Mandate = Records['mandates']

/** The one creditor of the emulated account. */
export const creditor = 'CR00000000000000000000000001'

export function createMandate(context: DomainContext, request: Schemas['CreateMandate']): Mandate {
  const account = findLinked(context, 'customer_bank_accounts', {
    id: request.links.customer_bank_account,
    pointer: '/mandates/links/customer_bank_account',
  })
  const currency = account.currency as Schemas['Currency'] | null
  const scheme = request.scheme ?? (currency === null ? undefined : schemeOf(currency))
  if (scheme === undefined) throw validationFailed('/mandates/scheme', 'is required unless the account has a currency')
  const id = newId(context, 'mandates')
  const mandate: Mandate = {
    id,
    created_at: context.clock().toISOString(),
    reference: request.reference ?? `REF-${id.slice(-10)}`,
    status: 'pending_submission',
    scheme,
    next_possible_charge_date: nextChargeDate(context.clock()),
    payments_require_approval: false,
    authorisation_source: request.authorisation_source ?? 'web',
    links: { creditor, customer: account.links.customer, customer_bank_account: account.id },
    metadata: checkMetadata(request.metadata, '/mandates'),
  }
  context.books.mandates.put(mandate)
  recordEvent(context, {
    resource_type: 'mandates',
    action: 'created',
    links: { mandate: id },
    details: { origin: 'api', cause: 'mandate_created', description: 'Mandate created via the API.', scheme },
    resourceMetadata: mandate.metadata,
  })
  return mandate
}

/** Takes one step, and with it the payments that depend on it. */
export function stepMandate(
  context: DomainContext,
  mandate: Mandate,
  step: MandateStep,
  because: Because = {},
): Mandate {
  const transition: Transition<Mandate['status']> = mandateTransitions[step]
  if (!transition.from.includes(mandate.status)) {
    throw invalidState('mandate_state', `A mandate that is ${mandate.status} cannot ${step}`)
  }
  const ended = ['failed', 'cancelled', 'expired'].includes(transition.to)
  const moved: Mandate = {
    ...mandate,
    status: transition.to,
    next_possible_charge_date: ended ? null : nextChargeDate(context.clock()),
  }
  context.books.mandates.put(moved)
  const { origin, cause, description } = { ...transition, ...because }
  recordEvent(context, {
    resource_type: 'mandates',
    action: transition.action,
    links: { mandate: mandate.id },
    details: { origin, cause, description, scheme: mandate.scheme },
    resourceMetadata: mandate.metadata,
  })
  if (ended) endPaymentsOf(context, moved)
  return moved
}

export function cancelMandate(context: DomainContext, id: string): Mandate {
  const mandate = find(context, 'mandates', id)
  if (!isOneOf(mandateTransitions.cancel.from, mandate.status)) {
    throw invalidState('cancellation_failed', 'Mandate is not in a cancellable state')
  }
  return stepMandate(context, mandate, 'cancel')
}

export function reinstateMandate(context: DomainContext, id: string): Mandate {
  const mandate = find(context, 'mandates', id)
  if (!isOneOf(mandateTransitions.reinstate.from, mandate.status)) {
    throw invalidState('mandate_not_inactive', 'Mandate is already active or being submitted')
  }
  return stepMandate(context, mandate, 'reinstate')
}

export function updateMandate(context: DomainContext, id: string, changes: Schemas['UpdateMetadata']): Mandate {
  const mandate = find(context, 'mandates', id)
  const metadata = changes.metadata === undefined ? mandate.metadata : checkMetadata(changes.metadata, '/mandates')
  const changed = { ...mandate, metadata }
  context.books.mandates.put(changed)
  return changed
}

export function cancelMandatesOf(context: DomainContext, customerId: string): void {
  for (const mandate of [...context.books.mandates.from(0)]) {
    const cancellable = isOneOf(mandateTransitions.cancel.from, mandate.status)
    if (mandate.links.customer === customerId && cancellable) stepMandate(context, mandate, 'cancel')
  }
}

function isOneOf(statuses: readonly Mandate['status'][], status: Mandate['status']): boolean {
  return statuses.includes(status)
}
