import type { BrokerEvent, BrokerEvents } from '../broker-events.ts'
import type { Store } from '../store/store.ts'
import {
  addDelivery,
  type Delivery,
  findNextDue,
  getWebhook,
  listDue,
  listWebhooks,
  updateDelivery,
  type Webhook,
} from '../store/webhooks.ts'
import type { AddressGuard } from './address-guard.ts'
import { attempt } from './attempt.ts'
import { describeEvent } from './describe-event.ts'

/** Seconds before each further sending of a webhook that failed; after the last one it stays failed. */
export const retrySchedule = [10, 60, 120, 300, 600, 1200] as const

/** Calls back after some milliseconds; returns what cancels it. */
export type Wait = (milliseconds: number, callback: () => void) => () => void

export interface Dispatcher extends BrokerEvents {
  /** Sends what is due, then waits for the next; for what an earlier process left, too. */
  resume(): Promise<void>
  close(): Promise<void>
}

interface DispatcherDependencies {
  store: Store
  guard: AddressGuard
  clock: () => Date
  wait: Wait
  createId(): string
  onError(error: unknown): void
}

/** Sends webhooks: each is stored together with what it tells of, so that none is lost, and sent again until it is taken. */
export function createDispatcher({ store, guard, clock, wait, createId, onError }: DispatcherDependencies): Dispatcher {
  let cancel = () => {}
  let sending: Promise<void> | undefined
  const closing = new AbortController()

  async function send(delivery: Delivery): Promise<void> {
    const { request } = getWebhook(store, delivery.webhookId)
    const result = await attempt(request, delivery.parameters, {
      guard,
      now: clock().toISOString(),
      signal: closing.signal,
    })
    if (closing.signal.aborted) return
    const attempts = delivery.attempts + 1
    const delay = result.success || !result.retriable ? undefined : retrySchedule[attempts - 1]
    const nextAt = delay === undefined ? null : new Date(clock().getTime() + delay * 1000).toISOString()
    const status = result.success ? 'success' : nextAt === null ? 'failure' : 'pending'
    updateDelivery(store, { ...delivery, attempts, status, nextAt, log: delivery.log + result.log })
  }

  async function drain(): Promise<void> {
    for (;;) {
      const due = closing.signal.aborted ? [] : listDue(store, clock().toISOString())
      if (due.length === 0) break
      await Promise.all(due.map(send))
    }
    if (closing.signal.aborted) return
    const next = findNextDue(store)
    cancel()
    if (next !== undefined) cancel = wait(Math.max(0, Date.parse(next) - clock().getTime()), () => void resume())
  }

  function resume(): Promise<void> {
    if (closing.signal.aborted) return Promise.resolve()
    sending ??= drain()
      .catch(onError)
      .finally(() => {
        sending = undefined
      })
    return sending
  }

  return {
    emit(event, base) {
      const matching = listWebhooks(store).filter((webhook) => isFor(webhook, event))
      if (matching.length === 0) return
      const parameters = describeEvent(store, event, base)
      for (const { id } of matching)
        addDelivery(store, { uuid: createId(), webhookId: id, event: event.name, parameters })
      cancel()
      // Not now: the transaction that stores the delivery may still fail.
      cancel = wait(0, () => void resume())
    },
    resume,
    async close() {
      closing.abort()
      cancel()
      await sending
    },
  }
}

function isFor({ enabled, events, consumer, provider }: Webhook, { name, pact }: BrokerEvent): boolean {
  const isNamed = (wanted: string | null, given: string) => wanted === null || wanted === given
  return enabled && events.includes(name) && isNamed(consumer, pact.consumer) && isNamed(provider, pact.provider)
}
