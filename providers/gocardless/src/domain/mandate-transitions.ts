import type { Schemas } from '../books/records.ts'
import type { Transition } from './transition.ts'

type Status = Schemas['MandateStatus']

/** What can become of a mandate. @see https://developer.gocardless.com/api-reference/#core-endpoints-mandates */
export const mandateTransitions = {
  grantApproval: {
    from: ['pending_customer_approval'],
    to: 'pending_submission',
    action: 'customer_approval_granted',
    origin: 'customer',
    cause: 'customer_approval_granted',
    description: 'The mandate has been approved by the customer.',
  },
  skipApproval: {
    from: ['pending_customer_approval'],
    to: 'pending_submission',
    action: 'customer_approval_skipped',
    origin: 'gocardless',
    cause: 'customer_approval_skipped',
    description: 'The approval of the mandate was skipped.',
  },
  submit: {
    from: ['pending_submission'],
    to: 'submitted',
    action: 'submitted',
    origin: 'gocardless',
    cause: 'mandate_submitted',
    description: 'The mandate has been submitted to the banks.',
  },
  activate: {
    from: ['submitted'],
    to: 'active',
    action: 'active',
    origin: 'gocardless',
    cause: 'mandate_activated',
    description: 'The time window after submission for the banks to refuse a mandate has ended without any errors.',
  },
  fail: {
    from: ['submitted'],
    to: 'failed',
    action: 'failed',
    origin: 'bank',
    cause: 'invalid_bank_details',
    description: 'The specified bank account does not exist or was closed.',
  },
  expire: {
    from: ['active'],
    to: 'expired',
    action: 'expired',
    origin: 'gocardless',
    cause: 'mandate_expired',
    description: 'The mandate has not been used for so long that it expired.',
  },
  suspend: {
    from: ['active'],
    to: 'suspended_by_payer',
    action: 'suspended_by_payer',
    origin: 'payer',
    cause: 'mandate_suspended_by_payer',
    description: 'The payer has suspended the mandate.',
  },
  cancel: {
    from: ['pending_customer_approval', 'pending_submission', 'submitted', 'active', 'suspended_by_payer'],
    to: 'cancelled',
    action: 'cancelled',
    origin: 'api',
    cause: 'mandate_cancelled',
    description: 'The mandate was cancelled at your request.',
  },
  reinstate: {
    from: ['cancelled', 'failed', 'expired'],
    to: 'pending_submission',
    action: 'resubmission_requested',
    origin: 'api',
    cause: 'resubmission_requested',
    description: 'An attempt to reinstate this mandate was requested.',
  },
} as const satisfies Record<string, Transition<Status>>

export type MandateStep = keyof typeof mandateTransitions
