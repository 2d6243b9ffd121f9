import { z } from 'zod'
import type { BrokerEvent } from '../broker-events.ts'
import { Refusal, refuse } from '../refusal.ts'
import { findLatestPact } from '../store/pacts.ts'
import { findParticipant } from '../store/participants.ts'
import * as store from '../store/webhooks.ts'
import { attempt } from '../webhooks/attempt.ts'
import { describeEvent } from '../webhooks/describe-event.ts'
import { redacted, redactRequest, restoreSecrets } from '../webhooks/redact.ts'
import type { Call, Handler } from './call.ts'
import { hal, noContent } from './hal.ts'
import { param } from './param.ts'

const eventNames = [
  'contract_published',
  'contract_content_changed',
  'contract_requiring_verification_published',
  'provider_verification_published',
  'provider_verification_succeeded',
  'provider_verification_failed',
] as const satisfies BrokerEvent['name'][]

const side = z.strictObject({ name: z.string().min(1) }, 'must name a pacticipant; labels are not supported').nullish()
const webhookSchema = z.object({
  description: z.string().max(1024).nullish(),
  enabled: z.boolean().nullish(),
  consumer: side,
  provider: side,
  events: z.array(z.object({ name: z.enum(eventNames) })).min(1, 'must not be empty'),
  request: z.object({
    method: z
      .string()
      .toUpperCase()
      .pipe(z.enum(['POST', 'PUT', 'PATCH'], 'must be POST, PUT or PATCH')),
    url: z.string().max(4096),
    headers: z.record(z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/), z.string().regex(/^[^\r\n]*$/)).nullish(),
    username: z.string().nullish(),
    password: z.string().nullish(),
    body: z.unknown().optional(),
  }),
})

/** GET /webhooks, of one consumer or provider where the path names it. */
export const showWebhooks: Handler = (call) => {
  const { consumer, provider } = call.params
  const isAsked = (webhook: store.Webhook) =>
    (consumer === undefined || webhook.consumer === consumer) &&
    (provider === undefined || webhook.provider === provider)
  const links = store
    .listWebhooks(call.store)
    .filter(isAsked)
    .map((webhook) => ({
      title: 'Webhook',
      name: webhook.description ?? webhook.uuid,
      href: `${call.base}/webhooks/${webhook.uuid}`,
    }))
  const self = { title: 'Webhooks', href: `${call.base}/webhooks` }
  return hal({ _links: { self, 'pb:create': self, 'pb:webhooks': links } })
}

/** POST /webhooks, for one consumer or provider where the path names it. */
export const createWebhook: Handler = async (call) => {
  const uuid = call.createId()
  const webhook = await put(call, uuid)
  return hal(describe(call, webhook), 201, { location: `${call.base}/webhooks/${uuid}` })
}

/** GET /webhooks/{uuid}: without its secrets. */
export const showWebhook: Handler = (call) => hal(describe(call, requireWebhook(call)))

/** PUT /webhooks/{uuid}: a secret that comes back as it was shown stays. */
export const putWebhook: Handler = async (call) => {
  const existed = store.findWebhook(call.store, param(call, 'uuid')) !== undefined
  return hal(describe(call, await put(call, param(call, 'uuid'))), existed ? 200 : 201)
}

/** DELETE /webhooks/{uuid} */
export const deleteWebhook: Handler = (call) => {
  store.removeWebhook(call.store, requireWebhook(call).uuid)
  return noContent()
}

/** POST /webhooks/{uuid}/execute: sends it now, with the latest pact that it is for. */
export const executeWebhook: Handler = async (call) => {
  const { consumer, provider, events, request } = requireWebhook(call)
  const pact = findLatestPact(call.store, { consumer, provider })
  if (!pact) throw refuse('invalid', 'No pact to try this webhook with: publish one first.')
  const parameters = describeEvent(call.store, { name: 'contract_published', pact }, call.base)
  const named = { ...parameters, eventName: events[0] ?? 'test' }
  const {
    success,
    request: sent,
    response,
    log,
  } = await attempt(request, named, { guard: call.guard, now: call.store.now() })
  return hal({ success, request: sent, response: response ?? null, logs: log, _links: {} })
}

/** GET /webhooks/{uuid}/triggered-webhooks: its last hundred deliveries. */
export const showDeliveries: Handler = (call) => {
  const deliveries = store.listDeliveries(call.store, requireWebhook(call).id)
  const triggeredWebhooks = deliveries.map(({ uuid, event, status, attempts, nextAt, createdAt }) => {
    return {
      uuid,
      event,
      status,
      attempts,
      nextAttemptAt: nextAt,
      createdAt,
      _links: { 'pb:logs': { href: `${call.base}/triggered-webhooks/${uuid}/logs` } },
    }
  })
  return hal({ _embedded: { triggeredWebhooks } })
}

/** GET /triggered-webhooks/{uuid}/logs */
export const showDeliveryLog: Handler = (call) => {
  const delivery = store.findDelivery(call.store, param(call, 'uuid'))
  if (!delivery) throw refuse('missing', `No triggered webhook with uuid '${param(call, 'uuid')}' found.`)
  return new Response(delivery.log, { headers: { 'content-type': 'text/plain;charset=utf-8' } })
}

async function put(call: Call, uuid: string): Promise<store.Webhook> {
  const given = await call.read(webhookSchema)
  const consumer = call.params['consumer'] ?? given.consumer?.name ?? null
  const provider = call.params['provider'] ?? given.provider?.name ?? null
  for (const [field, name] of Object.entries({ consumer, provider })) {
    if (name !== null && !findParticipant(call.store, name))
      throw new Refusal('invalid', { [field]: [`'${name}' does not exist`] })
  }
  const { method, url, headers, username, password, body } = given.request
  const request = restoreSecrets(
    {
      method,
      url,
      headers: headers ?? {},
      ...(username ? { username } : {}),
      ...(password ? { password } : {}),
      ...(body === undefined || body === null ? {} : { body }),
    },
    store.findWebhook(call.store, uuid)?.request,
  )
  refuseUrl(call, request.url)
  const events = given.events.map(({ name }) => name)
  const details = {
    uuid,
    description: given.description ?? null,
    consumer,
    provider,
    events,
    request,
    enabled: given.enabled ?? true,
  }
  call.store.transaction(() => store.putWebhook(call.store, details))
  return requireWebhook({ ...call, params: { uuid } })
}

/** Refuses at once what the guard would refuse at sending, as far as the address says. */
function refuseUrl({ guard }: Call, text: string): void {
  const url = URL.parse(text.replaceAll(/\$\{pactbroker\.\w+\}/g, 'placeholder'))
  const fail = (message: string) => new Refusal('invalid', { 'request.url': [message] })
  if (!url || text.includes(redacted)) throw fail('must be an absolute URL')
  if (/^[a-z]+:\/\/[^/]*\$\{/i.test(text)) throw fail('cannot hold a placeholder in its host')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && guard.isAllowed(url.hostname))) {
    throw fail('must be https; http only to a host that the broker was started to allow')
  }
  try {
    guard.check(url.hostname)
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error))
  }
}

function requireWebhook(call: Call): store.Webhook {
  const webhook = store.findWebhook(call.store, param(call, 'uuid'))
  if (!webhook) throw refuse('missing', `No webhook with uuid '${param(call, 'uuid')}' found.`)
  return webhook
}

function describe(
  { base }: Call,
  { uuid, description, consumer, provider, events, request, enabled, createdAt }: store.Webhook,
) {
  const href = `${base}/webhooks/${uuid}`
  return {
    uuid,
    description: description ?? '',
    enabled,
    ...(consumer === null ? {} : { consumer: { name: consumer } }),
    ...(provider === null ? {} : { provider: { name: provider } }),
    events: events.map((name) => ({ name })),
    request: redactRequest(request),
    createdAt,
    _links: {
      self: { title: description ?? uuid, href },
      'pb:execute': { title: 'Try this webhook with the latest pact', href: `${href}/execute` },
      'pb:triggered-webhooks': { title: 'Deliveries', href: `${href}/triggered-webhooks` },
      'pb:webhooks': { title: 'Webhooks', href: `${base}/webhooks` },
    },
  }
}
