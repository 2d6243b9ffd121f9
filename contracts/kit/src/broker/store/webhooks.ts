import type { Store } from './store.ts'

/** A request that the broker sends when something happens. */
export interface Webhook {
  id: number
  uuid: string
  description: string | null
  /** Only pacts of this consumer; `null` for any. */
  consumer: string | null
  provider: string | null
  events: string[]
  request: WebhookRequest
  enabled: boolean
  createdAt: string
}

/** What is sent; `${pactbroker.…}` in address and body stand for what happened. */
export interface WebhookRequest {
  method: string
  url: string
  headers: Record<string, string>
  username?: string
  password?: string
  body?: unknown
}

/** One sending of a webhook, with its retries. */
export interface Delivery {
  uuid: string
  webhookId: number
  event: string
  parameters: Record<string, string>
  attempts: number
  status: 'pending' | 'success' | 'failure'
  /** When it is sent (again); `null` when it is done. */
  nextAt: string | null
  log: string
  createdAt: string
}

type WebhookRow = Omit<Webhook, 'events' | 'request' | 'enabled'> & { events: string; request: string; enabled: number }
type DeliveryRow = Omit<Delivery, 'parameters'> & { parameters: string }

const selectWebhook = `SELECT id, uuid, description, consumer, provider, events, request, enabled,
  created_at AS createdAt FROM webhooks`
const selectDelivery = `SELECT uuid, webhook_id AS webhookId, event, parameters, attempts, status, next_at AS nextAt, log,
  created_at AS createdAt FROM deliveries`

const readWebhook = (row: WebhookRow): Webhook => ({
  ...row,
  events: JSON.parse(row.events),
  request: JSON.parse(row.request),
  enabled: row.enabled === 1,
})
const readDelivery = (row: DeliveryRow): Delivery => ({ ...row, parameters: JSON.parse(row.parameters) })

export function listWebhooks(store: Store): Webhook[] {
  return store.all<WebhookRow>(`${selectWebhook} ORDER BY id`).map(readWebhook)
}

export function findWebhook(store: Store, uuid: string): Webhook | undefined {
  const row = store.get<WebhookRow>(`${selectWebhook} WHERE uuid = ?`, uuid)
  return row && readWebhook(row)
}

export function getWebhook(store: Store, id: number): Webhook {
  const row = store.get<WebhookRow>(`${selectWebhook} WHERE id = ?`, id)
  if (!row) throw new RangeError(`Failed to find webhook ${id}: the delivery that names it is broken.`)
  return readWebhook(row)
}

export type WebhookDetails = Omit<Webhook, 'id' | 'createdAt'>

/** Stores a webhook under its UUID, whether there is one or not. */
export function putWebhook(store: Store, details: WebhookDetails): void {
  const { uuid, description, consumer, provider, events, request, enabled } = details
  store.run(
    `INSERT INTO webhooks (uuid, description, consumer, provider, events, request, enabled, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uuid) DO UPDATE SET description = excluded.description,
     consumer = excluded.consumer, provider = excluded.provider, events = excluded.events,
     request = excluded.request, enabled = excluded.enabled`,
    uuid,
    description,
    consumer,
    provider,
    JSON.stringify(events),
    JSON.stringify(request),
    Number(enabled),
    store.now(),
  )
}

export function removeWebhook(store: Store, uuid: string): void {
  store.run('DELETE FROM webhooks WHERE uuid = ?', uuid)
}

export function addDelivery(
  store: Store,
  delivery: Pick<Delivery, 'uuid' | 'webhookId' | 'event' | 'parameters'>,
): void {
  const now = store.now()
  store.run(
    `INSERT INTO deliveries (uuid, webhook_id, event, parameters, attempts, status, next_at, log, created_at)
     VALUES (?, ?, ?, ?, 0, 'pending', ?, '', ?)`,
    delivery.uuid,
    delivery.webhookId,
    delivery.event,
    JSON.stringify(delivery.parameters),
    now,
    now,
  )
}

export function findDelivery(store: Store, uuid: string): Delivery | undefined {
  const row = store.get<DeliveryRow>(`${selectDelivery} WHERE uuid = ?`, uuid)
  return row && readDelivery(row)
}

/** The deliveries of a webhook, the latest first. */
export function listDeliveries(store: Store, webhookId: number): Delivery[] {
  const sql = `${selectDelivery} WHERE webhook_id = ? ORDER BY id DESC LIMIT 100`
  return store.all<DeliveryRow>(sql, webhookId).map(readDelivery)
}

/** The deliveries that are to be sent by a time, in the order of their times. */
export function listDue(store: Store, by: string): Delivery[] {
  const sql = `${selectDelivery} WHERE next_at IS NOT NULL AND next_at <= ? ORDER BY next_at, id LIMIT 100`
  return store.all<DeliveryRow>(sql, by).map(readDelivery)
}

/** When the next delivery is due. */
export function findNextDue(store: Store): string | undefined {
  return (
    store.get<{ at: string | null }>('SELECT min(next_at) AS at FROM deliveries WHERE next_at IS NOT NULL')?.at ??
    undefined
  )
}

export function updateDelivery(store: Store, { uuid, attempts, status, nextAt, log }: Delivery): void {
  const sql = 'UPDATE deliveries SET attempts = ?, status = ?, next_at = ?, log = ? WHERE uuid = ?'
  store.run(sql, attempts, status, nextAt, log, uuid)
}
