import type { Records, Schemas } from '../books/records.ts'
import { invalidState, validationFailed } from './api-fault.ts'
import type { DomainContext } from './context.ts'
import { find, findLinked } from './find.ts'
import { checkMetadata } from './metadata.ts'
import { newId } from './new-id.ts'
import { type PaymentStep, paymentTransitions } from './payment-transitions.ts'
import { recordEvent } from './record-event.ts'
import { currencyOf } from './schemes.ts'
import type { Because, Transition } from './transition.ts'

type Payment = Records['payments']
type Status = Payment['status']

const chargeable = new Set<Schemas['MandateStatus']>([
  'pending_customer_approval',
  'pending_submission',
  'submitted',
  'active',
])

export function createPayment(context: DomainContext, request: Schemas['CreatePayment']): Payment {
  const mandate = findLinked(context, 'mandates', { id: request.links.mandate, pointer: '/payments/links/mandate' })
  if (!chargeable.has(mandate.status)) {
    throw invalidState('mandate_is_inactive', 'Mandate is failed, cancelled or expired')
  }
  const currency = currencyOf(mandate.scheme)
  if (request.currency !== currency) {
    throw validationFailed('/payments/currency', `must be ${currency}, which the mandate's scheme collects`)
  }
  const payment: Payment = {
    id: newId(context, 'payments'),
    created_at: context.clock().toISOString(),
    charge_date: chargeDate(request.charge_date, mandate),
    amount: request.amount,
    amount_refunded: 0,
    currency,
    description: request.description ?? null,
    reference: request.reference ?? null,
    status: mandate.status === 'pending_customer_approval' ? 'pending_customer_approval' : 'pending_submission',
    scheme: mandate.scheme,
    retry_if_possible: request.retry_if_possible ?? false,
    links: { mandate: mandate.id, creditor: mandate.links.creditor },
    metadata: checkMetadata(request.metadata, '/payments'),
  }
  context.books.payments.put(payment)
  recordEvent(context, {
    resource_type: 'payments',
    action: 'created',
    links: { payment: payment.id },
    details: { origin: 'api', cause: 'payment_created', description: 'Payment created via the API.' },
    resourceMetadata: payment.metadata,
  })
  return payment
}

/** Takes one step. */
export function stepPayment(
  context: DomainContext,
  payment: Payment,
  step: PaymentStep,
  because: Because = {},
): Payment {
  const transition: Transition<Status> = paymentTransitions[step]
  if (!transition.from.includes(payment.status)) {
    throw invalidState('payment_state', `A payment that is ${payment.status} cannot ${step}`)
  }
  const links = step === 'payOut' ? { ...payment.links, payout: newId(context, 'payouts') } : payment.links
  const moved: Payment = { ...payment, status: transition.to, links }
  context.books.payments.put(moved)
  const { origin, cause, description } = { ...transition, ...because }
  recordEvent(context, {
    resource_type: 'payments',
    action: transition.action,
    links: { payment: payment.id, ...(step === 'payOut' && links.payout && { payout: links.payout }) },
    details: { origin, cause, description, scheme: payment.scheme },
    resourceMetadata: payment.metadata,
  })
  return moved
}

export function cancelPayment(context: DomainContext, id: string, { metadata }: Schemas['ActionMetadata']): Payment {
  const payment = withMetadata(find(context, 'payments', id), metadata)
  if (!isOneOf(paymentTransitions.cancel.from, payment.status)) {
    throw invalidState('cancellation_failed', 'Payment is not in a cancellable state')
  }
  return stepPayment(context, payment, 'cancel')
}

export function retryPayment(context: DomainContext, id: string, request: Schemas['RetryPayment']): Payment {
  const payment = withMetadata(find(context, 'payments', id), request.metadata)
  const mandate = find(context, 'mandates', payment.links.mandate)
  if (payment.status !== 'failed' || !chargeable.has(mandate.status)) {
    throw invalidState('retry_failed', 'Payment could not be retried')
  }
  return stepPayment(context, { ...payment, charge_date: chargeDate(request.charge_date, mandate) }, 'retry')
}

export function updatePayment(context: DomainContext, id: string, changes: Schemas['UpdatePayment']): Payment {
  const payment = withMetadata(find(context, 'payments', id), changes.metadata)
  const changed = { ...payment, retry_if_possible: changes.retry_if_possible ?? payment.retry_if_possible }
  context.books.payments.put(changed)
  return changed
}

/** The mandate has ended: what was not submitted yet ends with it. */
export function endPaymentsOf(context: DomainContext, mandate: Records['mandates']): void {
  const step: PaymentStep = mandate.status === 'failed' ? 'failUnsubmitted' : 'cancel'
  const from: readonly Status[] = paymentTransitions.cancel.from
  const cause = `mandate_${mandate.status}`
  for (const payment of [...context.books.payments.from(0)]) {
    if (payment.links.mandate !== mandate.id || !from.includes(payment.status)) continue
    stepPayment(context, payment, step, {
      origin: 'gocardless',
      cause,
      description: 'The mandate for this payment ended.',
    })
  }
}

function chargeDate(asked: string | undefined, mandate: Records['mandates']): string | null {
  const earliest = mandate.next_possible_charge_date
  if (asked !== undefined && earliest !== null && asked < earliest) {
    throw validationFailed(
      '/payments/charge_date',
      `must be on or after mandate's next_possible_charge_date, ${earliest}`,
    )
  }
  return asked ?? earliest
}

function withMetadata(payment: Payment, metadata: Schemas['Metadata'] | undefined): Payment {
  return metadata === undefined ? payment : { ...payment, metadata: checkMetadata(metadata, '/data') }
}

function isOneOf(statuses: readonly Status[], status: Status): boolean {
  return statuses.includes(status)
}
