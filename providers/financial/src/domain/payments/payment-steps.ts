import type { Transaction } from 'kysely'
import type { ProviderEvent } from '../../gocardless/payment-provider.ts'
import { recordCompensation } from '../../store/compensations.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import type { EventOutcome } from '../events/event-outcome.ts'
import { receive, release, reverse, settle } from '../invoices/allocate.ts'
import { confirmPayment, failPaymentLate, payOutPayment } from '../ledger/payment-postings.ts'
import { cancelChargeback, chargeBack, settleChargeback } from '../ledger/return-postings.ts'
import { Refusal } from '../refusal.ts'
import { failAfterPayout, payOutReturned } from './late-postings.ts'
import type { PaymentBooks } from './payment-books.ts'

type Books = PaymentBooks & { trx: Transaction<FinancialTables>; event: ProviderEvent }

/** Applies one kind of event to a locked payment. */
export type PaymentStep = (context: FinancialContext, books: Books) => Promise<EventOutcome>

const submit: PaymentStep = async (_context, { payment, save }) => {
  if (payment.status !== 'pending_submission') return 'stale'
  await save({ status: 'submitted' })
  return 'applied'
}

const confirm: PaymentStep = async (_context, books) => {
  if (!isBeingCollected(books)) return 'stale'
  await collect(books)
  await books.save({ status: 'confirmed' })
  return 'applied'
}

const payOut: PaymentStep = async (_context, books) => {
  const { payment, money, post, save } = books
  if (payment.status === 'paid_out' || payment.status === 'cancelled') return 'stale'
  if (payment.status === 'charged_back' || payment.status === 'failed') {
    await post(payOutReturned(money))
    if (payment.return_settled) await post(settleChargeback(money))
    return 'applied'
  }
  if (isBeingCollected(books)) await collect(books)
  await post(payOutPayment(money))
  await save({ status: 'paid_out' })
  return 'applied'
}

const fail: PaymentStep = async (_context, books) => {
  const { payment, money, post, allocation, trx, save, event } = books
  if (isBeingCollected(books)) await release(trx, allocation)
  else if (payment.status === 'confirmed' || payment.status === 'paid_out') {
    await reverse(trx, allocation)
    await post(payment.status === 'paid_out' ? failAfterPayout(money) : failPaymentLate(money))
  } else return 'stale'
  await save({ status: 'failed', failure: describeFailure(event) })
  return 'applied'
}

const cancel: PaymentStep = async (_context, books) => {
  if (!isBeingCollected(books)) return 'stale'
  await release(books.trx, books.allocation)
  await books.save({ status: 'cancelled' })
  return 'applied'
}

const takeBack: PaymentStep = async (_context, books) => {
  const { payment, money, post, allocation, trx, save, event } = books
  if (isBeingCollected(books)) await collect(books)
  else if (payment.status !== 'confirmed' && payment.status !== 'paid_out') return 'stale'
  await reverse(trx, allocation)
  await post(chargeBack({ ...money, paidOut: payment.status === 'paid_out' }))
  await save({ status: 'charged_back', failure: describeFailure(event) })
  return 'applied'
}

/** The provider has kept back from a payout what was taken back; which matters once that was paid out. */
const settleReturn: PaymentStep = async (_context, { payment, money, post, hasPosted, save }) => {
  if (payment.status === 'cancelled') return 'stale'
  if (payment.status !== 'charged_back' && payment.status !== 'failed') return 'waiting'
  if (await hasPosted('payment_paid_out')) await post(settleChargeback(money))
  await save({ return_settled: true })
  return 'applied'
}

/** The chargeback was won: the invoice is paid again, if it still wants to be. */
const winBack: PaymentStep = async ({ ids }, { payment, money, post, hasPosted, allocation, trx, save }) => {
  if (payment.status === 'cancelled' || payment.status === 'failed') return 'stale'
  if (payment.status !== 'charged_back') return 'waiting'
  const paidOut = await hasPosted('payment_paid_out')
  try {
    await receive(trx, { ...allocation, currency: payment.currency })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { tenantId, at } = allocation
    const reason = error.message
    await recordCompensation(trx, {
      id: ids(),
      tenantId,
      kind: 'chargeback_won_unallocated',
      sourceId: payment.id,
      reason,
      at,
    })
    return 'applied'
  }
  await post(cancelChargeback({ ...money, paidOut }))
  await save({ status: paidOut ? 'paid_out' : 'confirmed' })
  return 'applied'
}

/** By the provider's action; what is not here is not for us. */
export const paymentSteps: ReadonlyMap<string, PaymentStep> = new Map([
  ['submitted', submit],
  ['confirmed', confirm],
  ['paid_out', payOut],
  ['failed', fail],
  ['customer_approval_denied', fail],
  ['cancelled', cancel],
  ['charged_back', takeBack],
  ['chargeback_settled', settleReturn],
  ['chargeback_cancelled', winBack],
  ['late_failure_settled', settleReturn],
])

function isBeingCollected({ payment: { status } }: PaymentBooks): boolean {
  return status === 'pending_submission' || status === 'submitted'
}

async function collect({ trx, allocation, post, money }: Books): Promise<void> {
  await settle(trx, allocation)
  await post(confirmPayment(money))
}

function describeFailure({ cause, description }: ProviderEvent) {
  return { cause: cause ?? 'unknown', description: description ?? 'The provider gave no reason.' }
}
