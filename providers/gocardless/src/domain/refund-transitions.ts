import type { Schemas } from '../books/records.ts'
import type { Transition } from './transition.ts'

type Status = Schemas['RefundStatus']

/** What can become of a refund. @see https://developer.gocardless.com/api-reference/#core-endpoints-refunds */
export const refundTransitions = {
  submit: {
    from: ['created', 'pending_submission'],
    to: 'submitted',
    action: 'submitted',
    origin: 'gocardless',
    cause: 'refund_submitted',
    description: 'The refund has been submitted to the banks.',
  },
  pay: {
    from: ['submitted'],
    to: 'paid',
    action: 'paid',
    origin: 'gocardless',
    cause: 'refund_paid',
    description: 'The refund has been paid to your customer.',
  },
  settle: {
    from: ['paid'],
    to: 'paid',
    action: 'refund_settled',
    origin: 'gocardless',
    cause: 'refund_settled',
    description: 'The refund has been settled against a payout.',
  },
  bounce: {
    from: ['created', 'pending_submission', 'submitted', 'paid'],
    to: 'bounced',
    action: 'bounced',
    origin: 'bank',
    cause: 'refund_bounced',
    description: 'The refund was returned by the bank of your customer.',
  },
  returnFunds: {
    from: ['created', 'pending_submission'],
    to: 'funds_returned',
    action: 'funds_returned',
    origin: 'gocardless',
    cause: 'refund_funds_returned',
    description: 'The funds of the refund have been returned to you.',
  },
} as const satisfies Record<string, Transition<Status>>

export type RefundStep = keyof typeof refundTransitions
