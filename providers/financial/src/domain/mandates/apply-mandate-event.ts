import type { Transaction } from 'kysely'
import type { ProviderEvent } from '../../gocardless/payment-provider.ts'
import { isAwaitingMandate, lockProviderMandate, type MandateRow, saveMandate } from '../../store/mandates.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import type { EventOutcome } from '../events/event-outcome.ts'

type Status = MandateRow['status']

const statuses: ReadonlyMap<string, Status> = new Map([
  ['created', 'pending_submission'],
  ['customer_approval_granted', 'pending_submission'],
  ['customer_approval_skipped', 'pending_submission'],
  ['submitted', 'submitted'],
  ['active', 'active'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  // By a fraud rule; nobody can undo it.
  ['blocked', 'cancelled'],
  ['expired', 'expired'],
  // A mandate for one payment, which was made.
  ['consumed', 'expired'],
])

const ranks: Readonly<Record<Status, number>> = {
  pending_customer_approval: 0,
  pending_submission: 1,
  submitted: 2,
  active: 3,
  failed: 4,
  cancelled: 4,
  expired: 4,
}

/** Takes a mandate forward, never back. One that is not known may be ours, as long as we wait to be told the id of one. */
export async function applyMandateEvent(
  { clock }: FinancialContext,
  trx: Transaction<FinancialTables>,
  { action, links }: ProviderEvent,
): Promise<EventOutcome> {
  const status = statuses.get(action)
  const providerId = links['mandate']
  if (status === undefined || providerId === undefined) return 'ignored'
  const awaited = await isAwaitingMandate(trx)
  const mandate = await lockProviderMandate(trx, 'provider_id', providerId)
  if (mandate === undefined) return awaited ? 'waiting' : 'ignored'
  if (ranks[status] <= ranks[mandate.status]) return 'stale'
  await saveMandate(trx, mandate.id, { status, at: clock() })
  return 'applied'
}
