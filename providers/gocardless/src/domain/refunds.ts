import type { Records, Schemas } from '../books/records.ts'
import { invalidState, validationFailed } from './api-fault.ts'
import type { DomainContext } from './context.ts'
import { find, findLinked } from './find.ts'
import { checkMetadata } from './metadata.ts'
import { newId } from './new-id.ts'
import { recordEvent } from './record-event.ts'
import { type RefundStep, refundTransitions } from './refund-transitions.ts'
import type { Transition } from './transition.ts'

type Refund = Records['refunds']

/** GoCardless' limit for one payment. */
const mostRefunds = 5

export function createRefund(context: DomainContext, request: Schemas['CreateRefund']): Refund {
  const payment = findLinked(context, 'payments', { id: request.links.payment, pointer: '/refunds/links/payment' })
  if (payment.status !== 'confirmed' && payment.status !== 'paid_out') {
    throw invalidState('refund_payment_invalid_state', 'The payment is not in a refundable state')
  }
  const earlier = [...context.books.refunds.from(0)].filter(({ links }) => links.payment === payment.id)
  if (earlier.length >= mostRefunds) {
    throw invalidState('number_of_refunds_exceeded', `A payment can have at most ${mostRefunds} refunds`)
  }
  const total = payment.amount_refunded + request.amount
  if (total > payment.amount) throw validationFailed('/refunds/amount', 'exceeds what is left of the payment')
  if (request.total_amount_confirmation !== total) {
    throw invalidState('total_amount_confirmation_invalid', `The total amount refunded would be ${total}`)
  }
  const refund: Refund = {
    id: newId(context, 'refunds'),
    created_at: context.clock().toISOString(),
    amount: request.amount,
    currency: payment.currency,
    reference: request.reference ?? null,
    status: 'pending_submission',
    links: { payment: payment.id, mandate: payment.links.mandate },
    metadata: checkMetadata(request.metadata, '/refunds'),
  }
  context.books.refunds.put(refund)
  context.books.payments.put({ ...payment, amount_refunded: total })
  tell(context, refund, {
    action: 'created',
    origin: 'api',
    cause: 'refund_created',
    description: 'The refund has been created via the API.',
  })
  return refund
}

/** Takes one step; a refund that comes back is no longer counted as refunded. */
export function stepRefund(context: DomainContext, refund: Refund, step: RefundStep): Refund {
  const transition: Transition<Refund['status']> = refundTransitions[step]
  if (!transition.from.includes(refund.status)) {
    throw invalidState('refund_state', `A refund that is ${refund.status} cannot ${step}`)
  }
  const moved: Refund = { ...refund, status: transition.to }
  context.books.refunds.put(moved)
  if (transition.to === 'bounced' || transition.to === 'funds_returned') {
    const payment = find(context, 'payments', refund.links.payment)
    context.books.payments.put({ ...payment, amount_refunded: payment.amount_refunded - refund.amount })
  }
  tell(context, moved, transition)
  return moved
}

export function updateRefund(context: DomainContext, id: string, changes: Schemas['UpdateMetadata']): Refund {
  const refund = find(context, 'refunds', id)
  const metadata = changes.metadata === undefined ? refund.metadata : checkMetadata(changes.metadata, '/refunds')
  const changed = { ...refund, metadata }
  context.books.refunds.put(changed)
  return changed
}

type What = Pick<Transition<string>, 'action' | 'origin' | 'cause' | 'description'>

function tell(context: DomainContext, refund: Refund, { action, origin, cause, description }: What): void {
  recordEvent(context, {
    resource_type: 'refunds',
    action,
    links: { refund: refund.id, payment: refund.links.payment },
    details: { origin, cause, description },
    resourceMetadata: refund.metadata,
  })
}
