import type { Schemas } from '../books/records.ts'
import type { Transition } from './transition.ts'

type Status = Schemas['PaymentStatus']

/** What can become of a payment. @see https://developer.gocardless.com/api-reference/#core-endpoints-payments */
export const paymentTransitions = {
  approve: {
    from: ['pending_customer_approval'],
    to: 'pending_submission',
    action: 'customer_approval_granted',
    origin: 'customer',
    cause: 'customer_approval_granted',
    description: 'The customer granted approval for this payment.',
  },
  submit: {
    from: ['pending_submission'],
    to: 'submitted',
    action: 'submitted',
    origin: 'gocardless',
    cause: 'payment_submitted',
    description: 'Payment submitted to the banks.',
  },
  confirm: {
    from: ['submitted'],
    to: 'confirmed',
    action: 'confirmed',
    origin: 'gocardless',
    cause: 'payment_confirmed',
    description: 'Enough time has passed since the payment was submitted for the banks to return an error.',
  },
  payOut: {
    from: ['confirmed'],
    to: 'paid_out',
    action: 'paid_out',
    origin: 'gocardless',
    cause: 'payment_paid_out',
    description: 'The payment has been paid out by GoCardless.',
  },
  fail: {
    from: ['submitted'],
    to: 'failed',
    action: 'failed',
    origin: 'bank',
    cause: 'insufficient_funds',
    description: "The customer's account had insufficient funds to make this payment.",
  },
  failUnsubmitted: {
    from: ['pending_customer_approval', 'pending_submission', 'submitted'],
    to: 'failed',
    action: 'failed',
    origin: 'bank',
    cause: 'mandate_failed',
    description: 'The mandate for this payment could not be set up.',
  },
  failLate: {
    from: ['confirmed', 'paid_out'],
    to: 'failed',
    action: 'failed',
    origin: 'bank',
    cause: 'refer_to_payer',
    description: "The customer's bank reported a failure after the payment had been confirmed.",
  },
  settleLateFailure: {
    from: ['failed'],
    to: 'failed',
    action: 'late_failure_settled',
    origin: 'gocardless',
    cause: 'late_failure_settled',
    description: 'This late failed payment has been settled against a payout.',
  },
  chargeBack: {
    from: ['confirmed', 'paid_out'],
    to: 'charged_back',
    action: 'charged_back',
    origin: 'bank',
    cause: 'authorisation_disputed',
    description: 'The customer has disputed that the amount taken differs from the amount they were notified of.',
  },
  settleChargeback: {
    from: ['charged_back'],
    to: 'charged_back',
    action: 'chargeback_settled',
    origin: 'gocardless',
    cause: 'chargeback_settled',
    description: 'This charged back payment has been settled against a payout.',
  },
  cancel: {
    from: ['pending_customer_approval', 'pending_submission'],
    to: 'cancelled',
    action: 'cancelled',
    origin: 'api',
    cause: 'payment_cancelled',
    description: 'This payment was cancelled at your request.',
  },
  retry: {
    from: ['failed'],
    to: 'pending_submission',
    action: 'resubmission_requested',
    origin: 'api',
    cause: 'payment_retried',
    description: 'An attempt to retry this payment was requested.',
  },
} as const satisfies Record<string, Transition<Status>>

export type PaymentStep = keyof typeof paymentTransitions
