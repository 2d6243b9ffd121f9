import { invalid } from '@platform/conventions/refusals'
import { keepEvents } from '../../store/provider-events.ts'
import type { FinancialContext } from '../context.ts'
import { Refusal } from '../refusal.ts'

/**
 * Keeps the events of a webhook, to be handled afterwards: the provider does not wait for long.
 *
 * @throws Refusal `invalid_signature`; `malformed_request` or `validation_failed` for what is signed and yet no webhook
 */
export async function receiveWebhook(
  { db, provider, clock, wake }: FinancialContext,
  rawBody: Buffer,
  signature: string | undefined,
): Promise<void> {
  const webhook = provider.parseWebhook(rawBody, signature)
  if (webhook.outcome === 'invalid_signature') {
    throw new Refusal('invalid_signature', 'Webhook-Signature is missing, or is not that of this body.')
  }
  if (webhook.outcome === 'malformed') throw describeMalformed(rawBody)
  if (!isStorable(webhook.events)) throw invalid('#/events', 'It holds text that is not well-formed.')
  await keepEvents(db, webhook.events, clock())
  wake?.('inbox')
}

function describeMalformed(rawBody: Buffer): Refusal {
  try {
    JSON.parse(rawBody.toString())
    return invalid('#/events', 'Not the events that the provider documents.')
  } catch {
    return new Refusal('malformed_request', 'The body is not JSON.')
  }
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item))
}
