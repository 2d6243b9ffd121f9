import { inTransaction, ServiceUnavailableError } from '@platform/conventions/database'
import { noSuch } from '@platform/conventions/refusals'
import type { Transaction } from 'kysely'
import { withdrawCall } from '../../store/outbox.ts'
import { lockPayment, type PaymentRow, savePayment } from '../../store/payments.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import { release } from '../invoices/allocate.ts'
import { Refusal } from '../refusal.ts'

type Which = { tenantId: string; paymentId: string }

/**
 * Cancels a direct debit that was not submitted yet: here when the provider has not heard of it, else there first.
 *
 * @throws Refusal `not_found`, `payment_not_cancellable`
 * @throws ServiceUnavailableError while it is not known whether the provider has it, or it cannot be reached
 */
export async function cancelPayment(context: FinancialContext, which: Which): Promise<PaymentRow> {
  const { db, provider, clock } = context
  const decided = await inTransaction(db, async (trx) => {
    const payment = await demandPending(trx, which)
    if (payment.provider_id !== null) return { providerId: payment.provider_id }
    const at = clock()
    const withdrawn = await withdrawCall(trx, { kind: 'create_payment', sourceId: payment.id, at })
    if (!withdrawn) throw new ServiceUnavailableError()
    return { cancelled: await undo(trx, payment, at) }
  })
  if (decided.cancelled !== undefined) return decided.cancelled
  const outcome = await provider.cancelPayment(decided.providerId)
  if (outcome.outcome === 'refused') throw notCancellable('The provider has submitted it already.')
  if (outcome.outcome !== 'done') throw new ServiceUnavailableError({ cause: outcome })
  return inTransaction(db, async (trx) => {
    const payment = await lockPayment(trx, which)
    if (payment === undefined) throw noSuch('payment')
    // The provider's own event was faster.
    if (payment.status === 'cancelled') return payment
    return undo(trx, payment, clock())
  })
}

async function demandPending(trx: Transaction<FinancialTables>, which: Which): Promise<PaymentRow> {
  const payment = await lockPayment(trx, which)
  if (payment === undefined) throw noSuch('payment')
  if (payment.status === 'pending_submission') return payment
  throw notCancellable(`It is ${payment.status}.`)
}

async function undo(trx: Transaction<FinancialTables>, payment: PaymentRow, at: Date): Promise<PaymentRow> {
  const { tenant_id: tenantId, invoice_id: invoiceId } = payment
  await release(trx, { tenantId, invoiceId, amount: Number(payment.amount), at })
  return savePayment(trx, payment.id, { status: 'cancelled', at })
}

function notCancellable(why: string): Refusal {
  return new Refusal('payment_not_cancellable', `Only a direct debit that was not submitted can be cancelled. ${why}`)
}
