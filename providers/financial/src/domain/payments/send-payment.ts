import { inTransaction } from '@platform/conventions/database'
import type { Refused } from '../../gocardless/outcome.ts'
import { recordCompensation } from '../../store/compensations.ts'
import { findMandate } from '../../store/mandates.ts'
import { finishCall, type OutboxCall } from '../../store/outbox.ts'
import { findPayment, lockPayment, savePayment } from '../../store/payments.ts'
import { recallEvents } from '../../store/provider-events.ts'
import type { FinancialContext } from '../context.ts'
import type { PassingFault } from '../delivery/send-calls.ts'
import { release } from '../invoices/allocate.ts'

/**
 * Has the provider collect a payment, under the payment's own id: however often it is told, it collects once. A definite
 * refusal fails the payment and gives back what was reserved; anything else leaves it pending.
 */
export async function sendPayment(context: FinancialContext, call: OutboxCall): Promise<PassingFault | undefined> {
  const { db, provider, wake } = context
  const { id, amount, currency, mandateId } = await readDebit(context, call)
  const outcome = await provider.createPayment({ key: id, mandateId, amount, currency, metadata: { payment_id: id } })
  if (outcome.outcome === 'refused') {
    await failPayment(context, call, outcome)
    return undefined
  }
  if (outcome.outcome !== 'done') return outcome
  await inTransaction(db, async (trx) => {
    const at = context.clock()
    const payment = await lockPayment(trx, { tenantId: call.tenant_id, paymentId: id })
    if (payment === undefined || !(await finishCall(trx, call.id, at))) return
    const providerId = outcome.value.id
    await savePayment(trx, id, { provider_id: providerId, at })
    // Its events may have come before we knew whose they were.
    await recallEvents(trx, { link: 'payment', providerId, now: at })
  })
  wake?.('inbox')
  return undefined
}

async function readDebit({ db }: FinancialContext, { tenant_id: tenantId, source_id: paymentId }: OutboxCall) {
  const payment = await findPayment(db, { tenantId, paymentId })
  const mandate = payment?.mandate_id ? await findMandate(db, { tenantId, mandateId: payment.mandate_id }) : undefined
  if (payment === undefined || mandate?.provider_id == null) {
    throw new Error(`Failed to collect payment ${paymentId}: it has no mandate at the provider. Look at its rows.`)
  }
  const { id, amount, currency } = payment
  return { id, amount: Number(amount), currency, mandateId: mandate.provider_id }
}

async function failPayment(context: FinancialContext, call: OutboxCall, { code, message }: Refused): Promise<void> {
  const { db, clock, ids } = context
  const tenantId = call.tenant_id
  await inTransaction(db, async (trx) => {
    const at = clock()
    const payment = await lockPayment(trx, { tenantId, paymentId: call.source_id })
    if (payment === undefined || !(await finishCall(trx, call.id, at))) return
    await savePayment(trx, payment.id, { status: 'failed', failure: { cause: code, description: message }, at })
    await release(trx, { tenantId, invoiceId: payment.invoice_id, amount: Number(payment.amount), at })
    await recordCompensation(trx, {
      id: ids(),
      tenantId,
      kind: 'payment_refused',
      sourceId: payment.id,
      reason: `${code}: ${message}`,
      at,
    })
  })
}
