import { invalid } from '@platform/conventions/refusals'
import type { zCreateRefundBody } from '@platform/schemas/financial'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { post } from '../../store/ledger.ts'
import { enqueue } from '../../store/outbox.ts'
import { lockPayment, type PaymentRow } from '../../store/payments.ts'
import { changeRefunded, insertRefund, type RefundRow } from '../../store/refunds.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import { demandCurrency } from '../fx/demand-currency.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import type { Answer, Attempt } from '../idempotency/attempt.ts'
import { makeRefund } from '../ledger/return-postings.ts'
import { Refusal } from '../refusal.ts'

type RefundRequest = z.output<typeof zCreateRefundBody>
type NewRefund = { body: RefundRequest; traceId: string; render: (refund: RefundRow) => string }

/**
 * Gives back a payment or a part of it, once for each key: a bank transfer at once, a direct debit through the provider.
 * Refunds of one payment wait for each other, so that together they never exceed it.
 *
 * @throws Refusal `payment_not_refundable`, `amount_exceeds_payment`, `idempotency_key_reused`, `validation_failed`
 */
export async function createRefund(
  context: FinancialContext,
  attempt: Attempt,
  { body, traceId, render }: NewRefund,
): Promise<Answer> {
  demandCurrency(body.amount.currency, '#/amount/currency')
  const { clock, ids, wake } = context
  const { tenantId } = attempt
  const answer = await answerOnce(context, attempt, async (trx, id) => {
    const now = clock()
    const payment = await lockRefundable(trx, tenantId, body)
    const { amount, currency } = body.amount
    const atOnce = payment.method === 'bank_transfer'
    await changeRefunded(trx, { paymentId: payment.id, by: amount, at: now })
    const refund = await insertRefund(trx, {
      id,
      tenant_id: tenantId,
      payment_id: payment.id,
      amount: String(amount),
      currency,
      reason: body.reason ?? null,
      status: atOnce ? 'paid' : 'pending',
      provider_id: null,
      created_at: now,
    })
    if (atOnce) {
      const posting = makeRefund({ id, amount: { amount, currency }, from: 'bank' })
      await post(trx, posting, { tenantId, id: ids(), at: now })
    } else await enqueue(trx, { id: ids(), tenantId, kind: 'create_refund', sourceId: id, traceId, now })
    return render(refund)
  })
  wake?.('outbox')
  return answer
}

async function lockRefundable(
  trx: Transaction<FinancialTables>,
  tenantId: string,
  { paymentId, amount }: RefundRequest,
): Promise<PaymentRow> {
  const payment = await lockPayment(trx, { tenantId, paymentId })
  if (payment === undefined) throw invalid('#/paymentId', 'There is no such payment.')
  if (payment.currency !== amount.currency) {
    throw invalid('#/amount/currency', `The payment is in ${payment.currency}.`)
  }
  if (payment.status !== 'confirmed' && payment.status !== 'paid_out') {
    throw new Refusal('payment_not_refundable', `The payment is ${payment.status}: there is nothing to give back.`)
  }
  if (amount.amount > Number(payment.amount) - Number(payment.refunded)) {
    throw new Refusal('amount_exceeds_payment', 'More than is left of the payment after its other refunds.')
  }
  return payment
}
