import type { Records } from '../books/records.ts'
import type { DomainContext } from '../domain/context.ts'
import { newId } from '../domain/new-id.ts'
import { type Answer, deliver } from './deliver.ts'
import { signWebhook } from './sign-webhook.ts'

type Webhook = Records['webhooks']

/** Where webhooks go, and how patiently. */
export type WebhookTarget = {
  url: string
  secret: string
  /** Milliseconds that an answer may take; GoCardless' own 10 s by default. */
  timeout?: number
  /** Seconds to wait before each further attempt; by default eight, from a minute to a day. */
  retryAfter?: readonly number[]
}

/** Tells events by webhook: in batches, signed, again and again until a 2xx or the last attempt. */
export type Dispatcher = {
  /** Tells all that is due by the clock; resolves when every answer is in. */
  dispatch: () => Promise<void>
  /** One more attempt, now, whatever the others came to. */
  retry: (webhook: Webhook) => Promise<Webhook>
}

const batchSize = 250
const atOnce = 4
const growing = [60, 300, 900, 3_600, 10_800, 21_600, 43_200, 86_400]
const bodyKept = 10_000

/** @see https://developer.gocardless.com/api-reference/#appendix-webhooks */
export function createDispatcher(context: DomainContext, target: WebhookTarget | undefined): Dispatcher {
  const { books, clock } = context
  const earlier = [...books.webhooks.from(0)]
  let through = earlier.reduce((most, webhook) => Math.max(most, webhook.through), 0)
  /** Those that are due at some time and not under way just now. */
  const waiting = new Set(earlier.filter(({ due }) => due !== null).map(({ id }) => id))

  async function dispatch(): Promise<void> {
    if (target === undefined) return
    batch(target)
    const now = clock().getTime()
    const due = [...waiting].filter((id) => (books.webhooks.get(id)?.due ?? Number.POSITIVE_INFINITY) <= now)
    for (const id of due) waiting.delete(id)
    const queue = due.values()
    await Promise.all(Array.from({ length: atOnce }, () => sendAll(queue, target)))
  }

  async function sendAll(queue: Iterable<string>, to: WebhookTarget): Promise<void> {
    for (const id of queue) {
      const webhook = books.webhooks.get(id)
      if (webhook !== undefined) await attempt(webhook, to)
    }
  }

  /** Every event that was not told yet goes into a webhook. */
  function batch({ url, secret }: WebhookTarget): void {
    while (through < books.events.size()) {
      const events = [...books.events.from(through, batchSize)]
      through += events.length
      const told = events.filter(({ silent }) => !silent).map(({ silent: _, ...event }) => event)
      if (told.length === 0) continue
      const id = newId(context, 'webhooks')
      const body = JSON.stringify({ events: told, meta: { webhook_id: id } })
      const webhook: Webhook = {
        id,
        created_at: clock().toISOString(),
        is_test: false,
        url,
        request_headers: {
          'Content-Type': 'application/json',
          'User-Agent': 'gocardless-webhook-service/1.1',
          'Webhook-Signature': signWebhook(body, secret),
        },
        request_body: body,
        successful: false,
        response_code: null,
        response_headers: null,
        response_body: null,
        response_body_truncated: false,
        response_headers_content_truncated: false,
        response_headers_count_truncated: false,
        attempts: 0,
        due: clock().getTime(),
        through,
      }
      books.transact(() => books.webhooks.put(webhook))
      waiting.add(id)
    }
  }

  async function attempt(
    webhook: Webhook,
    { timeout = 10_000, retryAfter = growing }: WebhookTarget,
  ): Promise<Webhook> {
    const request = { url: webhook.url, headers: webhook.request_headers, body: webhook.request_body }
    const answer = await deliver(request, timeout)
    const wait = retryAfter[webhook.attempts]
    const successful = answer.status !== null && answer.status >= 200 && answer.status < 300
    const tried: Webhook = {
      ...webhook,
      ...describe(answer),
      successful,
      attempts: webhook.attempts + 1,
      due: successful || wait === undefined ? null : clock().getTime() + wait * 1_000,
    }
    books.transact(() => books.webhooks.put(tried))
    if (tried.due === null) waiting.delete(webhook.id)
    else waiting.add(webhook.id)
    return tried
  }

  return {
    dispatch,
    retry: async (webhook) => (target === undefined ? webhook : attempt(webhook, target)),
  }
}

function describe({ status, headers, body }: Answer) {
  return {
    response_code: status,
    response_headers: headers,
    response_body: body?.slice(0, bodyKept) ?? null,
    response_body_truncated: (body?.length ?? 0) > bodyKept,
  }
}
