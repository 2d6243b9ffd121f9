import type { Schemas } from '../books/records.ts'
import type { MandateStep } from './mandate-transitions.ts'
import type { PaymentStep } from './payment-transitions.ts'
import type { RefundStep } from './refund-transitions.ts'

/** What a simulator does: the steps of one thing, from wherever on its way it is. */
export type Scenario =
  | { of: 'payments'; steps: readonly PaymentStep[] }
  | { of: 'mandates'; steps: readonly MandateStep[]; notFor?: readonly Schemas['Scheme'][] }
  | { of: 'refunds'; steps: readonly RefundStep[] }
  | { of: 'billing_requests' }

const withPayment = ['ach', 'becs', 'becs_nz', 'sepa_core'] as const

/**
 * The simulators, by GoCardless' names; `mandate_cancelled` is ours: the payer cancels at their bank.
 *
 * @see https://developer.gocardless.com/developer-tools/scenario-simulators/
 */
export const scenarios: Readonly<Record<Schemas['Scenario'], Scenario>> = {
  billing_request_fulfilled: { of: 'billing_requests' },
  mandate_submitted: { of: 'mandates', steps: ['submit'], notFor: withPayment },
  mandate_activated: { of: 'mandates', steps: ['submit', 'activate'], notFor: withPayment },
  mandate_customer_approval_granted: { of: 'mandates', steps: ['grantApproval'] },
  mandate_customer_approval_skipped: { of: 'mandates', steps: ['skipApproval'] },
  mandate_failed: { of: 'mandates', steps: ['submit', 'fail'], notFor: ['sepa_core'] },
  mandate_expired: { of: 'mandates', steps: ['submit', 'activate', 'expire'], notFor: ['autogiro', 'becs_nz', 'pad'] },
  mandate_suspended_by_payer: { of: 'mandates', steps: ['suspend'] },
  mandate_cancelled: { of: 'mandates', steps: ['cancel'] },
  payment_submitted: { of: 'payments', steps: ['submit'] },
  payment_confirmed: { of: 'payments', steps: ['submit', 'confirm'] },
  payment_paid_out: { of: 'payments', steps: ['submit', 'confirm', 'payOut'] },
  payment_failed: { of: 'payments', steps: ['submit', 'fail'] },
  payment_late_failure: { of: 'payments', steps: ['submit', 'confirm', 'failLate'] },
  payment_late_failure_settled: { of: 'payments', steps: ['submit', 'confirm', 'failLate', 'settleLateFailure'] },
  payment_charged_back: { of: 'payments', steps: ['submit', 'confirm', 'payOut', 'chargeBack'] },
  payment_chargeback_settled: {
    of: 'payments',
    steps: ['submit', 'confirm', 'payOut', 'chargeBack', 'settleChargeback'],
  },
  refund_paid: { of: 'refunds', steps: ['submit', 'pay'] },
  refund_settled: { of: 'refunds', steps: ['submit', 'pay', 'settle'] },
  refund_bounced: { of: 'refunds', steps: ['bounce'] },
  refund_returned: { of: 'refunds', steps: ['returnFunds'] },
}
