import { inTransaction, ServiceUnavailableError, violatedConstraint } from '@platform/conventions/database'
import { invalid } from '@platform/conventions/refusals'
import type { components } from '@platform/schemas/financial'
import type { StartedMandate } from '../../gocardless/payment-provider.ts'
import { type ClientRow, findClient } from '../../store/clients.ts'
import { dropIntent, keepIntent, lockIntent, storeIntentAnswer } from '../../store/intents.ts'
import { insertMandate, type MandateRow, mandateClientConstraint } from '../../store/mandates.ts'
import type { FinancialContext } from '../context.ts'
import { demandCurrency } from '../fx/demand-currency.ts'
import type { Answer, Attempt } from '../idempotency/attempt.ts'
import { demandSameRequest } from '../idempotency/demand-same-request.ts'
import { Refusal } from '../refusal.ts'
import { demandRedirectUrl } from './demand-redirect-url.ts'

type NewMandate = { body: components['schemas']['NewMandate']; render: (mandate: MandateRow) => string }

/**
 * Asks the provider for a mandate of a client's, once for each key. The intent is kept first, with the id that the mandate
 * will have; the provider is asked under that id, and only its answer makes the mandate. Whatever is lost on the way, the
 * same key goes on where it was.
 *
 * @throws Refusal `validation_failed`, `idempotency_key_reused`, `provider_refused`
 * @throws ServiceUnavailableError when the provider does not answer
 */
export async function createMandate(
  context: FinancialContext,
  attempt: Attempt,
  { body, render }: NewMandate,
): Promise<Answer> {
  const { db, clock, ids } = context
  const { tenantId } = attempt
  demandCurrency(body.currency, '#/currency')
  demandRedirectUrl(body.redirectUrl)
  const client = await findClient(db, { tenantId, clientId: body.clientId })
  if (client === undefined) throw noClient()
  const intent = await keepIntent(db, attempt, { resourceId: ids(), at: clock() })
  demandSameRequest(attempt, intent)
  const { resourceId, answer } = intent
  if (answer !== null) return { resourceId, body: answer }
  const started = await startAtProvider(context, attempt, { resourceId, client, body })
  const made = inTransaction(db, async (trx) => {
    const current = await lockIntent(trx, attempt)
    // A rival with the same key was faster: there is one mandate, and one answer.
    if (current !== undefined && current !== null) return { resourceId, body: current }
    const at = clock()
    const mandate = await insertMandate(trx, {
      id: resourceId,
      tenant_id: tenantId,
      client_id: client.id,
      currency: body.currency,
      status: 'pending_customer_approval',
      redirect_url: body.redirectUrl,
      authorisation_url: started.flowUrl,
      billing_request_id: started.billingRequestId,
      provider_id: null,
      created_at: at,
      updated_at: at,
    })
    const rendered = render(mandate)
    await storeIntentAnswer(trx, attempt, { resourceId, body: rendered, at })
    return { resourceId, body: rendered }
  })
  return made.catch(async (error: unknown) => {
    if (violatedConstraint(error) !== mandateClientConstraint) throw error
    await dropIntent(db, attempt)
    throw noClient()
  })
}

function noClient(): Refusal {
  return invalid('#/clientId', 'There is no such client.')
}

async function startAtProvider(
  { db, provider }: FinancialContext,
  attempt: Attempt,
  { resourceId, client, body }: { resourceId: string; client: ClientRow; body: NewMandate['body'] },
): Promise<StartedMandate> {
  const { name, email, address } = client
  const outcome = await provider.startMandate({
    key: resourceId,
    client: { name: { company: name }, email, countryCode: address.country },
    currency: body.currency,
    redirectUri: body.redirectUrl,
    metadata: { mandate_id: resourceId },
  })
  if (outcome.outcome === 'done') return outcome.value
  if (outcome.outcome === 'refused') {
    await dropIntent(db, attempt)
    throw new Refusal('provider_refused', `The payment provider refuses this mandate (${outcome.code}).`)
  }
  throw new ServiceUnavailableError({ cause: outcome })
}
