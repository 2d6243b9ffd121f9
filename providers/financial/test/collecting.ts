import { randomUUID } from 'node:crypto'
import { handleEvents } from '../src/domain/events/handle-events.ts'
import { addClient, sell } from './sell.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'
import { createTestProvider, type RawEvent, signWebhook, type TestProvider } from './test-provider.ts'

/** The service with a provider in memory, an issued invoice of 10,000 and an active mandate of its client. */
export type Collecting = TestFinancial & {
  provider: TestProvider
  clientId: string
  invoiceId: string
  mandateId: string
  /** Asks for a direct debit. */
  debit: (wish?: {
    amount?: number
    mandateId?: string
    invoiceId?: string
    key?: string
  }) => ReturnType<TestFinancial['call']>
  /** Delivers a webhook and handles it. */
  tell: (...events: RawEvent[]) => Promise<void>
}

export async function startCollecting(): Promise<Collecting> {
  const provider = createTestProvider()
  const financial = await startFinancial({ provider })
  const clientId = await addClient(financial)
  const { invoiceId } = await sell(financial, { clientId })
  const mandateId = await addMandate(financial, clientId)
  return {
    ...financial,
    provider,
    clientId,
    invoiceId,
    mandateId,
    debit: ({ amount = 10_000, key = randomUUID(), ...wish } = {}) =>
      financial
        .call('post', '/payments')
        .set('idempotency-key', key)
        .send({
          invoiceId: wish.invoiceId ?? invoiceId,
          amount: { amount, currency: 'EUR' },
          method: 'direct_debit',
          mandateId: wish.mandateId ?? mandateId,
        }),
    tell: async (...events) => {
      await deliver(financial, events).expect(204)
      await handleEvents(financial.context, (_event, error) => {
        throw error
      })
    },
  }
}

/** A mandate as the provider leaves it. */
export async function addMandate(
  { db, clock, context, tenant }: TestFinancial,
  clientId: string,
  given: {
    status?: 'active' | 'cancelled' | 'pending_customer_approval' | 'pending_submission'
    currency?: string
    tenant?: string
  } = {},
): Promise<string> {
  const id = context.ids()
  const now = clock()
  await db
    .insertInto('mandates')
    .values({
      id,
      tenant_id: given.tenant ?? tenant,
      client_id: clientId,
      currency: given.currency ?? 'EUR',
      status: given.status ?? 'active',
      redirect_url: 'https://app.example/back',
      authorisation_url: 'https://pay.test/flow',
      billing_request_id: `BRQ-${id}`,
      provider_id: `MD-${id}`,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

/** Posts a webhook as the provider does. */
export function deliver(financial: TestFinancial, events: readonly RawEvent[]) {
  const body = JSON.stringify({ events, meta: { webhook_id: 'WB1' } })
  return financial
    .call('post', '/webhooks/gocardless')
    .set('content-type', 'application/json')
    .set('webhook-signature', signWebhook(body))
    .send(body)
}
