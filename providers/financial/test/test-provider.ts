import { createHmac } from 'node:crypto'
import type {
  CreatePayment,
  CreateRefund,
  Outcome,
  PaymentProvider,
  ProviderEvent,
  ProviderFault,
  StartMandate,
} from '../src/gocardless/index.ts'
import { parseWebhook } from '../src/gocardless/parse-webhook.ts'

const webhookSecret = 'webhook-secret'

type Operation = 'startMandate' | 'createPayment' | 'createRefund' | 'cancelPayment' | 'cancelMandate' | 'listEvents'

/** A payment provider in memory, with faults before or after the effect; its books are those of a real one. */
export type TestProvider = PaymentProvider & {
  payments: Map<string, CreatePayment & { id: string }>
  refunds: Map<string, CreateRefund & { id: string }>
  mandates: Map<string, StartMandate & { id: string }>
  cancelled: string[]
  events: ProviderEvent[]
  /** How often each operation was called. */
  calls: Operation[]
  /** The next call of this operation suffers it; `after` the effect took place. */
  fail: (operation: Operation, fault: ProviderFault, when?: 'before' | 'after') => void
  /** Runs in the middle of the next call. */
  interrupt: (operation: Operation, action: () => Promise<unknown>) => void
}

export const timeout: ProviderFault = { outcome: 'unknown', cause: 'timeout', message: 'no answer in time' }
export const unreachable: ProviderFault = {
  outcome: 'unavailable',
  cause: 'unreachable',
  message: 'nobody is there',
  retryAfter: null,
}

export function refusal(code: string): ProviderFault {
  return { outcome: 'refused', code, message: `Refused: ${code}`, fields: [], requestId: 'RQ1' }
}

export function createTestProvider(): TestProvider {
  const faults: { operation: Operation; fault: ProviderFault; when: 'before' | 'after' }[] = []
  const interruptions: { operation: Operation; action: () => Promise<unknown> }[] = []
  const calls: Operation[] = []
  const cancelled: string[] = []
  const events: ProviderEvent[] = []

  async function perform<Value>(operation: Operation, effect: () => Value): Promise<Outcome<Value>> {
    calls.push(operation)
    const place = faults.findIndex((one) => one.operation === operation)
    const [planned] = place < 0 ? [] : faults.splice(place, 1)
    const interruption = interruptions.findIndex((one) => one.operation === operation)
    if (interruption >= 0) await interruptions.splice(interruption, 1)[0]?.action()
    if (planned?.when === 'before') return planned.fault
    const value = effect()
    return planned === undefined ? { outcome: 'done', value, replayed: false } : planned.fault
  }

  function createOnce<Request extends { key: string }>(prefix: string) {
    const things = new Map<string, Request & { id: string }>()
    return {
      things,
      create: (request: Request) => {
        const known = things.get(request.key)
        const thing = known ?? { ...request, id: `${prefix}${String(things.size + 1).padStart(6, '0')}` }
        things.set(request.key, thing)
        return thing
      },
    }
  }

  const payments = createOnce<CreatePayment>('PM')
  const refunds = createOnce<CreateRefund>('RF')
  const mandates = createOnce<StartMandate>('BRQ')
  let flows = 0
  const unused = () => {
    throw new Error('Failed to use the test provider: it does not do this. Extend it.')
  }

  return {
    payments: payments.things,
    refunds: refunds.things,
    mandates: mandates.things,
    cancelled,
    events,
    calls,
    fail: (operation, fault, when = 'before') => void faults.push({ operation, fault, when }),
    interrupt: (operation, action) => void interruptions.push({ operation, action }),
    startMandate: (request) =>
      perform('startMandate', () => {
        flows += 1
        const { id } = mandates.create(request)
        return { billingRequestId: id, flowUrl: `https://pay.test/flow/${flows}`, expiresAt: '2026-01-22T09:30:00Z' }
      }),
    createPayment: (request) =>
      perform('createPayment', () => {
        const { id, amount, currency, mandateId } = payments.create(request)
        return {
          ...{ id, amount, currency, mandateId, status: 'pending_submission' as const, amountRefunded: 0 },
          ...{ chargeDate: null, createdAt: '2026-01-15T09:30:00Z', metadata: {} },
        }
      }),
    createRefund: (request) =>
      perform('createRefund', () => {
        const { id, amount, paymentId } = refunds.create(request)
        const createdAt = '2026-01-15T09:30:00Z'
        return { id, status: 'created' as const, amount, currency: 'EUR', paymentId, createdAt, metadata: {} }
      }),
    cancelPayment: (id) =>
      perform('cancelPayment', () => {
        cancelled.push(id)
        return {
          ...{ id, amount: 0, currency: 'EUR', mandateId: '', status: 'cancelled' as const, amountRefunded: 0 },
          ...{ chargeDate: null, createdAt: '2026-01-15T09:30:00Z', metadata: {} },
        }
      }),
    cancelMandate: (id) =>
      perform('cancelMandate', () => {
        cancelled.push(id)
        return {
          ...{ id, status: 'cancelled' as const, scheme: 'sepa_core', reference: null, customerId: null },
          ...{ nextPossibleChargeDate: null, metadata: {} },
        }
      }),
    listEvents: ({ since, after, limit = 100 }) =>
      perform('listEvents', () => {
        const start = Number(after ?? 0)
        const found = events.filter(({ createdAt }) => new Date(createdAt) >= since).toReversed()
        const rest = found.length > start + limit
        return { events: found.slice(start, start + limit), after: rest ? String(start + limit) : null }
      }),
    parseWebhook: (rawBody, signature) => parseWebhook(webhookSecret, rawBody, signature),
    createCustomer: unused,
    getBillingRequest: unused,
    getMandate: unused,
    getPayment: unused,
    retryPayment: unused,
    getRefund: unused,
  }
}

/** An event as the provider writes it in a webhook. */
export type RawEvent = {
  id: string
  created_at: string
  resource_type: string
  action: string
  links: Record<string, string>
  details: { cause: string; origin: string; description: string }
  metadata: Record<string, string>
}

let count = 0

/** An event of a thing, `describeEvent('payments', 'confirmed', 'PM000001')`, each with an id of its own. */
export function describeEvent(
  resource: string,
  action: string,
  id: string,
  links: Record<string, string> = {},
): RawEvent {
  count += 1
  return {
    id: `EV${String(count).padStart(8, '0')}`,
    created_at: '2026-01-15T09:30:00.000Z',
    resource_type: resource,
    action,
    links: { [resource.slice(0, -1)]: id, ...links },
    details: { cause: `${action}_cause`, origin: 'bank', description: `It was ${action}.` },
    metadata: {},
  }
}

export function signWebhook(body: string | Buffer, secret = webhookSecret): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}
