import type { Transaction } from 'kysely'
import type { ProviderEvent } from '../../gocardless/payment-provider.ts'
import { isAwaitingRequest, lockProviderMandate, type MandateRow, saveMandate } from '../../store/mandates.ts'
import { enqueue } from '../../store/outbox.ts'
import { recallEvents } from '../../store/provider-events.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import type { EventOutcome } from '../events/event-outcome.ts'

/** The client has given the mandate, and the provider tells its id; or has given up. */
export async function applyBillingRequestEvent(
  context: FinancialContext,
  trx: Transaction<FinancialTables>,
  event: ProviderEvent,
): Promise<EventOutcome> {
  const requestId = event.links['billing_request']
  if (requestId === undefined || (event.action !== 'fulfilled' && event.action !== 'cancelled')) return 'ignored'
  const awaited = await isAwaitingRequest(trx)
  const mandate = await lockProviderMandate(trx, 'billing_request_id', requestId)
  if (mandate === undefined) return awaited ? 'waiting' : 'ignored'
  if (mandate.provider_id !== null) return 'stale'
  if (event.action === 'fulfilled') return fulfil(context, trx, mandate, event)
  if (mandate.status !== 'pending_customer_approval') return 'stale'
  await saveMandate(trx, mandate.id, { status: 'cancelled', at: context.clock() })
  return 'applied'
}

async function fulfil(
  context: FinancialContext,
  trx: Transaction<FinancialTables>,
  mandate: MandateRow,
  event: ProviderEvent,
): Promise<EventOutcome> {
  const { clock, ids } = context
  const providerId = event.links['mandate_request_mandate'] ?? (await askForMandate(context, mandate))
  if (providerId === null) return 'waiting'
  const at = clock()
  const given = mandate.status === 'pending_customer_approval'
  await saveMandate(trx, mandate.id, { provider_id: providerId, at, ...(given && { status: 'pending_submission' }) })
  if (!given) {
    // Cancelled here before the client gave it: nobody shall collect through it.
    const call = { tenantId: mandate.tenant_id, sourceId: mandate.id, traceId: null, now: at }
    await enqueue(trx, { id: ids(), kind: 'cancel_mandate', ...call })
  }
  await recallEvents(trx, { link: 'mandate', providerId, now: at })
  return 'applied'
}

async function askForMandate({ provider }: FinancialContext, mandate: MandateRow): Promise<string | null> {
  const outcome = await provider.getBillingRequest(mandate.billing_request_id ?? '')
  return outcome.outcome === 'done' ? outcome.value.mandateId : null
}
