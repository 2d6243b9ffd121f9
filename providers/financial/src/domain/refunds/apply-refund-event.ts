import type { Transaction } from 'kysely'
import type { ProviderEvent } from '../../gocardless/payment-provider.ts'
import { post } from '../../store/ledger.ts'
import { isAwaitingId } from '../../store/provider-events.ts'
import { changeRefunded, lockProviderRefund, saveRefund } from '../../store/refunds.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import type { EventOutcome } from '../events/event-outcome.ts'
import { failRefund, makeRefund } from '../ledger/return-postings.ts'

const failures: ReadonlySet<string> = new Set(['failed', 'bounced', 'funds_returned', 'cancelled'])

/** The refund reached the client, or came back. */
export async function applyRefundEvent(
  { clock, ids }: FinancialContext,
  trx: Transaction<FinancialTables>,
  { action, links }: ProviderEvent,
): Promise<EventOutcome> {
  const providerId = links['refund']
  const failed = failures.has(action)
  if (providerId === undefined || (action !== 'paid' && !failed)) return 'ignored'
  const awaited = await isAwaitingId(trx, 'create_refund')
  const refund = await lockProviderRefund(trx, providerId)
  if (refund === undefined) return awaited ? 'waiting' : 'ignored'
  if (refund.status === 'failed' || (refund.status === 'paid' && !failed)) return 'stale'
  const at = clock()
  const amount = Number(refund.amount)
  const money = { id: refund.id, amount: { amount, currency: refund.currency }, from: 'provider_clearing' } as const
  const books = { tenantId: refund.tenant_id, id: ids(), at }
  if (failed) {
    if (refund.status === 'paid') await post(trx, failRefund(money), books)
    await changeRefunded(trx, { paymentId: refund.payment_id, by: -amount, at })
  } else await post(trx, makeRefund(money), books)
  await saveRefund(trx, refund.id, { status: failed ? 'failed' : 'paid' })
  return 'applied'
}
