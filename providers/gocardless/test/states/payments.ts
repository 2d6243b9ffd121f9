import { examples } from '@platform/fixtures/gocardless'
import type { Records } from '../../src/books/records.ts'
import type { DomainContext } from '../../src/domain/context.ts'
import { once } from '../../src/domain/once.ts'
import type { PaymentStep } from '../../src/domain/payment-transitions.ts'
import { createPayment, stepPayment } from '../../src/domain/payments.ts'
import { createRefund } from '../../src/domain/refunds.ts'
import type { VerifiedEmulator } from '../verification/start-verified-emulator.ts'
import { latestOf } from './mandates.ts'

/** Payments by the mandate given before, and how far they have come. */
export function createPaymentStates(open: () => VerifiedEmulator) {
  const collect = (...steps: PaymentStep[]) => {
    const { domain } = open()
    const made = steps.reduce((payment, step) => stepPayment(domain, payment, step), seedPayment(domain))
    return { paymentId: made.id }
  }
  return {
    'a payment exists': () => collect(),
    'the key has created a payment': ({ idempotencyKey: key }: { idempotencyKey: string }) => {
      const { domain } = open()
      const { id } = once(domain, { operation: 'createPayment', key }, () => seedPayment(domain))
      return { paymentId: id }
    },
    'a submitted payment exists': () => collect('submit'),
    'a cancelled payment exists': () => collect('cancel'),
    'a failed payment exists': () => collect('submit', 'fail'),
    'a confirmed payment exists': () => ({
      ...collect('submit', 'confirm'),
      eventId: latestOf(open().domain, 'events'),
    }),
    'a refund exists': () => {
      const { domain } = open()
      const { amount, metadata } = examples.refund
      const payment = latestOf(domain, 'payments')
      const request = { amount, total_amount_confirmation: amount, metadata, links: { payment } }
      return { refundId: createRefund(domain, request).id }
    },
  }
}

function seedPayment(domain: DomainContext): Records['payments'] {
  const { amount, currency, description, metadata } = examples.payment
  return createPayment(domain, {
    amount,
    currency,
    ...(description !== null && { description }),
    metadata,
    links: { mandate: latestOf(domain, 'mandates') },
  })
}
