import { inTransaction } from '@platform/conventions/database'
import type { Transaction } from 'kysely'
import type { ProviderEvent } from '../../gocardless/payment-provider.ts'
import { finishEvent, postponeEvent, type ReceivedEvent, takeEvent } from '../../store/provider-events.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import { addSeconds, secondsAfter } from '../delivery/back-off.ts'
import { applyBillingRequestEvent } from '../mandates/apply-billing-request-event.ts'
import { applyMandateEvent } from '../mandates/apply-mandate-event.ts'
import { applyPaymentEvent } from '../payments/apply-payment-event.ts'
import { applyRefundEvent } from '../refunds/apply-refund-event.ts'
import type { EventOutcome } from './event-outcome.ts'

/** Longer than the provider goes on telling of an event, or anybody here goes on asking for it. */
const patienceSeconds = 24 * 60 * 60
const waitAtMostSeconds = 60

/** Applies one event in the transaction that marks it as handled. */
export type ApplyEvent = (
  context: FinancialContext,
  trx: Transaction<FinancialTables>,
  event: ProviderEvent,
) => Promise<EventOutcome>

const appliers: ReadonlyMap<string, ApplyEvent> = new Map([
  ['payments', applyPaymentEvent],
  ['refunds', applyRefundEvent],
  ['mandates', applyMandateEvent],
  ['billing_requests', applyBillingRequestEvent],
])

/** Hears of events that could not be applied. */
export type ReportEvent = (event: ReceivedEvent, error: unknown) => void

/** Handles the events that are due, each in a transaction of its own, and tells how many there were. */
export async function handleEvents(context: FinancialContext, report: ReportEvent = () => undefined): Promise<number> {
  for (let count = 0; ; count += 1) {
    if (!(await handleEvent(context, report))) return count
  }
}

async function handleEvent(context: FinancialContext, report: ReportEvent): Promise<boolean> {
  const { db, clock } = context
  let taken: ReceivedEvent | undefined
  try {
    return await inTransaction(db, async (trx) => {
      const now = clock()
      taken = await takeEvent(trx, now)
      if (taken === undefined) return false
      const outcome = await applyEvent(context, trx, taken.event)
      if (outcome !== 'waiting') await finishEvent(trx, taken.id, { outcome, at: now })
      else if (addSeconds(taken.received_at, patienceSeconds) < now) {
        await finishEvent(trx, taken.id, { outcome: 'ignored', at: now })
      } else await postponeEvent(trx, taken.id, { outcome, next: addSeconds(now, waitAfter(taken)) })
      return true
    })
  } catch (error) {
    if (taken === undefined) throw error
    const outcome = error instanceof Error ? error.message : String(error)
    await postponeEvent(db, taken.id, { outcome, next: addSeconds(clock(), waitAfter(taken)) })
    report(taken, error)
    return true
  }
}

async function applyEvent(
  context: FinancialContext,
  trx: Transaction<FinancialTables>,
  event: ProviderEvent,
): Promise<EventOutcome> {
  const apply = appliers.get(event.resource)
  return apply === undefined ? 'ignored' : apply(context, trx, event)
}

function waitAfter({ attempts }: ReceivedEvent): number {
  return Math.min(secondsAfter(attempts + 1), waitAtMostSeconds)
}
