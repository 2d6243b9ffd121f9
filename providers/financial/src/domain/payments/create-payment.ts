import type { components } from '@platform/schemas/financial'
import type { PaymentRow } from '../../store/payments.ts'
import type { FinancialContext } from '../context.ts'
import { demandCurrency } from '../fx/demand-currency.ts'
import { answerOnce } from '../idempotency/answer-once.ts'
import type { Answer, Attempt } from '../idempotency/attempt.ts'
import { collectDirectDebit } from './collect-direct-debit.ts'
import { readWish } from './payment-wish.ts'
import { receiveBankTransfer } from './receive-bank-transfer.ts'

/**
 * Pays an invoice once for each key: a bank transfer counts at once, a direct debit is handed to the provider afterwards.
 *
 * @throws Refusal `invoice_not_payable`, `amount_exceeds_due`, `mandate_not_active`, `quote_used`, `quote_expired`,
 * `idempotency_key_reused`; `validation_failed` for what does not exist or does not fit together
 */
export async function createPayment(
  context: FinancialContext,
  attempt: Attempt,
  { body, traceId, render }: NewPayment,
): Promise<Answer> {
  const wish = readWish(body)
  demandCurrency(wish.amount.currency, '#/amount/currency')
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

type NewPayment = {
  body: components['schemas']['NewPayment']
  traceId: string
  /** Makes the body of the answer, and holds it against the document before anything is written. */
  render: (payment: PaymentRow) => string
}
