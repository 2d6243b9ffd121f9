import type { PaymentRow } from '../../store/payments.ts'
import { recordTransfer } from '../../store/record-transfer.ts'
import type { FinancialContext } from '../context.ts'
import { demandCurrency } from '../fx/demand-currency.ts'
import { answerAgain, answerOnce } from '../idempotency/answer-once.ts'
import type { Answer, Attempt } from '../idempotency/attempt.ts'
import { receiveTransfer } from '../ledger/payment-postings.ts'
import { collectDirectDebit } from './collect-direct-debit.ts'
import { describePayment } from './describe-payment.ts'
import { type DebitWish, type PaymentRequest, readWish, type TransferWish } from './payment-wish.ts'
import { receiveBankTransfer } from './receive-bank-transfer.ts'

type NewPayment = {
  body: PaymentRequest
  traceId: string
  /** Makes the body of the answer, and holds it against the document before anything is written. */
  render: (payment: PaymentRow) => string
}

/**
 * Pays an invoice once for each key: a bank transfer counts at once, a direct debit is handed to the provider afterwards.
 *
 * @throws Refusal `invoice_not_payable`, `amount_exceeds_due`, `mandate_not_active`, `quote_used`, `quote_expired`,
 * `idempotency_key_reused`; `validation_failed` for what does not exist or does not fit together
 */
export async function createPayment(context: FinancialContext, attempt: Attempt, order: NewPayment): Promise<Answer> {
  const wish = readWish(order.body)
  demandCurrency(wish.amount.currency, '#/amount/currency')
  if (wish.method === 'bank_transfer' && wish.quoteId === undefined) {
    const answer = await payAtOnce(context, attempt, wish, order)
    if (answer !== undefined) return answer
  }
  return payInSteps(context, attempt, wish, order)
}

async function payInSteps(
  context: FinancialContext,
  attempt: Attempt,
  wish: TransferWish | DebitWish,
  { traceId, render }: NewPayment,
): Promise<Answer> {
  const answer = await answerOnce(context, attempt, async (trx, id) => {
    const order = { id, tenantId: attempt.tenantId, now: context.clock(), traceId }
    return render(
      wish.method === 'bank_transfer'
        ? await receiveBankTransfer(context, trx, order, wish)
        : await collectDirectDebit(context, trx, order, wish),
    )
  })
  if (wish.method === 'direct_debit') context.wake?.('outbox')
  return answer
}

/** Stands in the answer where the database puts the client's id. */
const someClient = '00000000-0000-0000-0000-000000000000'

/** Pays in one statement, or not at all: then the steps tell why, or what was answered before. */
async function payAtOnce(
  context: FinancialContext,
  attempt: Attempt,
  wish: TransferWish,
  { render }: NewPayment,
): Promise<Answer | undefined> {
  const { db, clock, ids } = context
  const id = ids()
  const now = clock()
  const payment = describePayment({ id, tenantId: attempt.tenantId, now, clientId: someClient, ...wish })
  const [before = '', after = ''] = render(payment).split(someClient)
  const { invoiceId, amount } = wish
  const posting = receiveTransfer({ id, amount })
  const transfer = { id, invoiceId, amount, posting, postingId: ids(), answer: [before, after] as const, now }
  return answerAgain(context, attempt, async () => {
    const body = await recordTransfer(db, attempt, transfer).catch(yieldToRival)
    return body === undefined ? undefined : { resourceId: id, body }
  })
}

/** A serialisation failure or a deadlock: the steps try again. */
function yieldToRival(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')) return undefined
  throw error
}
