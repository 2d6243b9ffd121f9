import type { Transaction } from 'kysely'
import type { ProviderEvent } from '../../gocardless/payment-provider.ts'
import { lockProviderPayment } from '../../store/payments.ts'
import { isAwaitingId } from '../../store/provider-events.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import type { EventOutcome } from '../events/event-outcome.ts'
import { openBooks } from './payment-books.ts'
import { paymentSteps } from './payment-steps.ts'

/**
 * Takes a payment forward to where the provider says it is, never back: a step that was missed on the way is made up for,
 * and one that comes late changes nothing. An unknown payment is another's, unless one of ours may just have been created.
 */
export async function applyPaymentEvent(
  context: FinancialContext,
  trx: Transaction<FinancialTables>,
  event: ProviderEvent,
): Promise<EventOutcome> {
  const step = paymentSteps.get(event.action)
  const providerId = event.links['payment']
  if (step === undefined || providerId === undefined) return 'ignored'
  // Asked first: the call that tells the id may end between the two questions, never before the first.
  const awaited = await isAwaitingId(trx, 'create_payment')
  const payment = await lockProviderPayment(trx, providerId)
  if (payment === undefined) return awaited ? 'waiting' : 'ignored'
  return step(context, { ...openBooks(context, trx, payment), trx, event })
}
