import { inTransaction, ServiceUnavailableError } from '@platform/conventions/database'
import { noSuch } from '@platform/conventions/refusals'
import { lockMandate, type MandateRow, saveMandate } from '../../store/mandates.ts'
import type { FinancialContext } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** What is over cannot be ended. */
const over: ReadonlySet<MandateRow['status']> = new Set(['cancelled', 'failed', 'expired'])

/**
 * Cancels a mandate: at the provider first, unless the client has not given it yet. Should the client do so afterwards, it
 * is cancelled at the provider then.
 *
 * @throws Refusal `not_found`, `mandate_not_cancellable`
 * @throws ServiceUnavailableError when the provider does not answer
 */
export async function cancelMandate(
  { db, provider, clock }: FinancialContext,
  which: { tenantId: string; mandateId: string },
): Promise<MandateRow> {
  const decided = await inTransaction(db, async (trx) => {
    const mandate = await lockMandate(trx, which)
    if (mandate === undefined) throw noSuch('mandate')
    if (over.has(mandate.status)) throw notCancellable(`It is ${mandate.status}.`)
    if (mandate.provider_id !== null) return { providerId: mandate.provider_id }
    return { cancelled: await saveMandate(trx, mandate.id, { status: 'cancelled', at: clock() }) }
  })
  if (decided.cancelled !== undefined) return decided.cancelled
  const outcome = await provider.cancelMandate(decided.providerId)
  if (outcome.outcome === 'refused') throw notCancellable('The provider refuses.')
  if (outcome.outcome !== 'done') throw new ServiceUnavailableError({ cause: outcome })
  return inTransaction(db, async (trx) => {
    const mandate = await lockMandate(trx, which)
    if (mandate === undefined) throw noSuch('mandate')
    return over.has(mandate.status) ? mandate : saveMandate(trx, mandate.id, { status: 'cancelled', at: clock() })
  })
}

function notCancellable(why: string): Refusal {
  return new Refusal('mandate_not_cancellable', `This mandate cannot be cancelled. ${why}`)
}
