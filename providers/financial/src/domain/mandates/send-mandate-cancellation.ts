import { inTransaction } from '@platform/conventions/database'
import { findMandate } from '../../store/mandates.ts'
import { finishCall, type OutboxCall } from '../../store/outbox.ts'
import type { FinancialContext } from '../context.ts'
import type { PassingFault } from '../delivery/send-calls.ts'

/** Cancels at the provider a mandate that was cancelled here before the client gave it. What is over already, is over. */
export async function sendMandateCancellation(
  { db, provider, clock }: FinancialContext,
  call: OutboxCall,
): Promise<PassingFault | undefined> {
  const mandate = await findMandate(db, { tenantId: call.tenant_id, mandateId: call.source_id })
  if (mandate?.provider_id == null) {
    throw new Error(`Failed to cancel mandate ${call.source_id}: it is not known at the provider. Look at its row.`)
  }
  const outcome = await provider.cancelMandate(mandate.provider_id)
  if (outcome.outcome === 'unknown' || outcome.outcome === 'unavailable') return outcome
  await inTransaction(db, (trx) => finishCall(trx, call.id, clock()))
  return undefined
}
