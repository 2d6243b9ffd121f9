import type { AnyServer } from '@platform/conventions/server'
import { type Schedule, startWorker, type Worker } from '@platform/conventions/workers'
import type { FinancialContext } from '../domain/context.ts'
import { sendCalls } from '../domain/delivery/send-calls.ts'
import { handleEvents } from '../domain/events/handle-events.ts'
import { pollEvents } from '../domain/events/poll-events.ts'

/** Milliseconds. Workers are wakened when there is something to do; this is for what other replicas or crashes left. */
const every = { outbox: 500, inbox: 500, poller: 60_000 }

type Name = keyof typeof every

/** What goes between the service and its payment provider, beside the requests. */
export type DeliveryWorkers = {
  start: () => void
  wake: (name: 'outbox' | 'inbox') => void
  /** Ends with the calls that are under way. */
  stop: () => Promise<void>
}

/** Calls to the provider, events from it, and the poll for events that got lost. */
export function createDeliveryWorkers(
  context: FinancialContext,
  log: () => AnyServer['log'],
  schedule?: Schedule,
): DeliveryWorkers {
  const workers = new Map<Name, Worker>()
  const start = (name: Name, work: () => Promise<boolean>) => {
    const onError = (error: unknown) => log().warn({ err: error, worker: name }, 'a worker failed')
    workers.set(name, startWorker({ work, every: every[name], onError, ...(schedule && { schedule }) }))
  }
  return {
    start: () => {
      start('outbox', () => sendAll(context, log()))
      start('inbox', () => handleAll(context, log()))
      start('poller', () => poll(context, log()))
    },
    wake: (name) => workers.get(name)?.wake(),
    stop: async () => {
      await Promise.all([...workers.values()].map((worker) => worker.stop()))
    },
  }
}

async function sendAll(context: FinancialContext, log: AnyServer['log']): Promise<boolean> {
  const sent = await sendCalls(context, ({ call, error, dead }) => {
    const { kind, source_id: source, attempts, trace_id: traceId } = call
    log[dead ? 'error' : 'warn']({ kind, source, attempts, traceId, reason: error }, 'a call to the provider failed')
  })
  return sent > 0
}

async function handleAll(context: FinancialContext, log: AnyServer['log']): Promise<boolean> {
  await handleEvents(context, ({ id, attempts }, error) => {
    log.error({ err: error, event: id, attempts }, 'an event could not be applied')
  })
  return false
}

async function poll(context: FinancialContext, log: AnyServer['log']): Promise<boolean> {
  const fault = await pollEvents(context)
  if (fault !== undefined) log.warn({ reason: fault.message }, 'events could not be polled')
  return false
}
