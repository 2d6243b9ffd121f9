import type { Schemas } from '../books/records.ts'
import { invalidState, notFound, validationFailed } from './api-fault.ts'
import {
  collectBankAccount,
  collectCustomerDetails,
  confirmPayerDetails,
  fulfilBillingRequest,
} from './billing-requests.ts'
import type { DomainContext } from './context.ts'
import { findLinked } from './find.ts'
import { mandateTransitions } from './mandate-transitions.ts'
import { stepMandate } from './mandates.ts'
import { paymentTransitions } from './payment-transitions.ts'
import { stepPayment } from './payments.ts'
import { refundTransitions } from './refund-transitions.ts'
import { stepRefund } from './refunds.ts'
import { type Scenario, scenarios } from './scenarios.ts'
import { isSubmittedWithPayment } from './schemes.ts'
import type { Transition } from './transition.ts'

const pointer = '/data/links/resource'

/** Lets a payment, mandate, refund or billing request live through a scenario; all of it, or nothing. */
export function runScenario(context: DomainContext, name: string, id: string): Schemas['Scenario'] {
  if (!isScenario(name)) throw notFound()
  const scenario: Scenario = scenarios[name]
  switch (scenario.of) {
    case 'payments':
      runPayment(context, id, scenario.steps)
      break
    case 'mandates':
      runMandate(context, id, scenario)
      break
    case 'refunds': {
      const refund = findLinked(context, 'refunds', { id, pointer })
      remaining(scenario.steps, refundTransitions, refund.status).reduce(
        (current, step) => stepRefund(context, current, step),
        refund,
      )
      break
    }
    case 'billing_requests':
      fulfil(context, id)
      break
    default:
      scenario satisfies never
  }
  return name
}

function isScenario(name: string): name is Schemas['Scenario'] {
  return Object.hasOwn(scenarios, name)
}

function runPayment(context: DomainContext, id: string, steps: readonly (keyof typeof paymentTransitions)[]): void {
  const payment = findLinked(context, 'payments', { id, pointer })
  const left = remaining(steps, paymentTransitions, payment.status)
  if (left[0] === 'submit') bringMandate(context, payment.links.mandate)
  left.reduce((current, step) => stepPayment(context, current, step), payment)
}

/** Some schemes submit the mandate with its first payment; for the others it must be active. */
function bringMandate(context: DomainContext, id: string): void {
  const mandate = findLinked(context, 'mandates', { id, pointer })
  if (mandate.status === 'active') return
  if (!isSubmittedWithPayment(mandate.scheme)) {
    throw invalidState('mandate_not_active', `The mandate is ${mandate.status}: run mandate_activated first`)
  }
  remaining(['submit', 'activate'], mandateTransitions, mandate.status).reduce(
    (current, step) => stepMandate(context, current, step),
    mandate,
  )
}

function runMandate(context: DomainContext, id: string, scenario: Extract<Scenario, { of: 'mandates' }>): void {
  const mandate = findLinked(context, 'mandates', { id, pointer })
  if (scenario.notFor?.includes(mandate.scheme)) {
    throw invalidState('scheme_not_supported', `This scenario is not compatible with ${mandate.scheme} mandates`)
  }
  const because = scenario.steps[0] === 'cancel' ? byThePayer : {}
  remaining(scenario.steps, mandateTransitions, mandate.status).reduce(
    (current, step) => stepMandate(context, current, step, because),
    mandate,
  )
}

const byThePayer = {
  origin: 'bank',
  cause: 'mandate_cancelled',
  description: 'The mandate was cancelled by the customer at their bank.',
} as const

/** The steps from the first that the thing may take now. */
function remaining<Step extends string>(
  steps: readonly Step[],
  transitions: Readonly<Record<Step, Transition<string>>>,
  status: string,
): readonly Step[] {
  const first = steps.findIndex((step) => transitions[step].from.includes(status))
  if (first === -1) throw invalidState('scenario_not_possible', `Not from the state ${status}`)
  return steps.slice(first)
}

function fulfil(context: DomainContext, id: string): void {
  const { actions, links, status } = findLinked(context, 'billing_requests', { id, pointer })
  if (status !== 'pending' && status !== 'ready_to_fulfil') {
    throw validationFailed(pointer, `is ${status}`)
  }
  if (links.customer === undefined) {
    const customer = { given_name: 'Ada', family_name: 'Lovelace', email: 'ada@example.com' }
    collectCustomerDetails(context, id, { customer })
  }
  if (links.customer_bank_account === undefined) {
    collectBankAccount(context, id, { account_holder_name: 'Ada Lovelace', account_number: '55779911' })
  }
  if (actions.some((action) => action.type === 'confirm_payer_details' && action.status === 'pending')) {
    confirmPayerDetails(context, id)
  }
  fulfilBillingRequest(context, id)
}
