import { examples } from '@platform/fixtures/financial'
import { sendCalls } from '../../src/domain/delivery/send-calls.ts'
import { hashRequest } from '../../src/domain/idempotency/hash-request.ts'
import { getPayment } from '../../src/domain/payments/get-payment.ts'
import { createRefund } from '../../src/domain/refunds/create-refund.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { listMandates } from '../../src/store/mandates.ts'
import { hearEvents } from './mandates.ts'
import { pay } from './pay.ts'
import { naming, type Stage } from './stage.ts'

type Wish = { paymentId: string; invoiceId: string }

/** Payments of an issued invoice, and what was given back of them. */
export function createPaymentStates(open: () => Stage) {
  const transfer = ({ paymentId: id, invoiceId }: Wish) =>
    pay(open(), { method: 'bank_transfer', invoiceId, amount: examples.payment.amount }, { id })
  const collect = async ({ paymentId: id, invoiceId }: Wish) => {
    const { context, caller } = open()
    const newest = { clientId: undefined, after: undefined, limit: 1 }
    const [mandate] = await listMandates(context.db, caller().tenantId, newest)
    if (mandate === undefined) throw missing('mandate')
    const { amount } = examples.pendingPayment
    await pay(open(), { method: 'direct_debit', invoiceId, amount, mandateId: mandate.id }, { id })
  }
  return {
    'the tenant has no payments': () => undefined,
    'a pending payment exists': collect,
    'a confirmed payment exists': async (wish: Wish) => {
      await transfer(wish)
    },
    'a failed payment exists': async (wish: Wish) => {
      const { context, caller, emulator } = open()
      // The provider remembers the ids of payments.
      const paymentId = context.ids()
      await collect({ ...wish, paymentId })
      await sendCalls(context)
      const sent = await getPayment(context, { tenantId: caller().tenantId, paymentId })
      await emulator.run('payment_failed', sent.provider_id ?? '')
      await hearEvents(open())
      return { paymentId }
    },
    'the key was used for another payment': async ({ idempotencyKey }: { idempotencyKey: string }) => {
      const { context, caller } = open()
      const newest = { clientId: undefined, status: undefined, after: undefined, limit: 1 }
      const [invoice] = await listInvoices(context.db, caller().tenantId, newest)
      if (invoice === undefined) throw missing('invoice')
      const amount = { amount: 1, currency: invoice.currency }
      const key = idempotencyKey.replaceAll('"', '')
      await pay(open(), { method: 'bank_transfer', invoiceId: invoice.id, amount }, { key })
    },
    'the tenant has no refunds': () => undefined,
    'a refund exists': async ({ refundId, paymentId }: { refundId: string; paymentId: string }) => {
      const { context, caller } = open()
      const { amount, reason } = examples.refund
      const body = { paymentId, amount, ...(reason !== null && { reason }) }
      const { tenantId } = caller()
      const attempt = { tenantId, operation: 'createRefund', key: refundId, requestHash: hashRequest(body) } as const
      const order = { body, traceId: 'f'.repeat(32), render: (refund: object) => JSON.stringify(refund) }
      await createRefund(naming(context, refundId), attempt, order)
    },
  }
}

function missing(kind: string): Error {
  return new Error(`Failed to set up the state: the tenant has no ${kind}. Give the state that makes one first.`)
}
