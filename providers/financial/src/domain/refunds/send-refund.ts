import { inTransaction } from '@platform/conventions/database'
import type { Refused } from '../../gocardless/outcome.ts'
import { recordCompensation } from '../../store/compensations.ts'
import { finishCall, type OutboxCall } from '../../store/outbox.ts'
import { findPayment } from '../../store/payments.ts'
import { recallEvents } from '../../store/provider-events.ts'
import { changeRefunded, findRefund, lockRefund, saveRefund, sumRefundsBefore } from '../../store/refunds.ts'
import type { FinancialContext } from '../context.ts'
import type { PassingFault } from '../delivery/send-calls.ts'

/** Has the provider give money back, under the refund's own id. A definite refusal fails the refund. */
export async function sendRefund(context: FinancialContext, call: OutboxCall): Promise<PassingFault | undefined> {
  const { db, provider, wake } = context
  const outcome = await provider.createRefund(await readRefund(context, call))
  if (outcome.outcome === 'refused') {
    await failRefund(context, call, outcome)
    return undefined
  }
  if (outcome.outcome !== 'done') return outcome
  await inTransaction(db, async (trx) => {
    const now = context.clock()
    if (!(await finishCall(trx, call.id, now))) return
    const providerId = outcome.value.id
    await saveRefund(trx, call.source_id, { provider_id: providerId })
    await recallEvents(trx, { link: 'refund', providerId, now })
  })
  wake?.('inbox')
  return undefined
}

async function readRefund({ db }: FinancialContext, { tenant_id: tenantId, source_id: refundId }: OutboxCall) {
  const refund = await findRefund(db, { tenantId, refundId })
  const payment = refund && (await findPayment(db, { tenantId, paymentId: refund.payment_id }))
  if (refund === undefined || payment?.provider_id == null) {
    throw new Error(`Failed to make refund ${refundId}: its payment is not known at the provider. Look at its rows.`)
  }
  const amount = Number(refund.amount)
  return {
    key: refund.id,
    paymentId: payment.provider_id,
    amount,
    totalAfter: (await sumRefundsBefore(db, refund)) + amount,
    metadata: { refund_id: refund.id },
  }
}

async function failRefund(context: FinancialContext, call: OutboxCall, { code, message }: Refused): Promise<void> {
  const { db, clock, ids } = context
  await inTransaction(db, async (trx) => {
    const at = clock()
    const refund = await lockRefund(trx, call.source_id)
    if (refund === undefined || !(await finishCall(trx, call.id, at))) return
    await saveRefund(trx, refund.id, { status: 'failed' })
    await changeRefunded(trx, { paymentId: refund.payment_id, by: -Number(refund.amount), at })
    await recordCompensation(trx, {
      id: ids(),
      tenantId: call.tenant_id,
      kind: 'refund_refused',
      sourceId: refund.id,
      reason: `${code}: ${message}`,
      at,
    })
  })
}
