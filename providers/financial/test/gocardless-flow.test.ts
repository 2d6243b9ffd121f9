import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendCalls } from '../src/domain/delivery/send-calls.ts'
import { handleEvents } from '../src/domain/events/handle-events.ts'
import { pollEvents } from '../src/domain/events/poll-events.ts'
import { createGoCardless } from '../src/gocardless/index.ts'
import { accessToken, type Emulator, startEmulator, webhookSecret } from './gocardless/start-emulator.ts'
import { reconcile } from './reconcile.ts'
import { addClient, sell } from './sell.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'

let emulator: Emulator
let provider: ReturnType<typeof createGoCardless>

beforeAll(async () => {
  emulator = await startEmulator()
  provider = createGoCardless({ url: emulator.url, accessToken, webhookSecret, deadline: 2_000, idle: 1_000 })
})

afterAll(async () => {
  provider.close()
  await emulator.stop()
})

/** Reads what the provider has to tell, and applies it. */
async function catchUp(financial: TestFinancial): Promise<void> {
  expect(await pollEvents(financial.context)).toBeUndefined()
  const report = (_event: unknown, error: unknown) => {
    throw error
  }
  await handleEvents(financial.context, report)
  // What the other tests' services have done may have waited for a mandate of ours.
  financial.clock.advance(4)
  await handleEvents(financial.context, report)
}

function post(financial: TestFinancial, path: string, body: object, key: string = randomUUID()) {
  return financial.call('post', path).set('idempotency-key', key).send(body)
}

/** A client's mandate, asked for here and given on the provider's own page. */
async function giveMandate(financial: TestFinancial, clientId: string): Promise<string> {
  const { body } = await post(financial, '/mandates', {
    clientId,
    currency: 'EUR',
    redirectUrl: 'https://app.example/back',
  }).expect(201)
  const sentBack = await emulator.authorise(body.authorisationUrl)
  expect(sentBack.headers.get('location')).toMatch(/^https:\/\/app\.example\/back/)
  await catchUp(financial)
  return body.id
}

async function providerIdOf({ db }: TestFinancial, table: 'payments' | 'refunds', id: string): Promise<string> {
  const { provider_id } = await db
    .selectFrom(table)
    .select('provider_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return String(provider_id)
}

test('from the mandate to the refund, and a chargeback after the payout', async () => {
  await using financial = await startFinancial({ provider })
  const clientId = await addClient(financial)
  const mandateId = await giveMandate(financial, clientId)
  expect((await financial.call('get', `/mandates/${mandateId}`)).body.status).toBe('pending_submission')
  const payments: string[] = []
  for (let count = 0; count < 2; count += 1) {
    const { invoiceId } = await sell(financial, { clientId })
    const wish = { invoiceId, amount: { amount: 10_000, currency: 'EUR' }, method: 'direct_debit', mandateId }
    payments.push((await post(financial, '/payments', wish).expect(201)).body.id)
  }
  await sendCalls(financial.context)
  const [first = '', second = ''] = payments
  await emulator.run('payment_confirmed', await providerIdOf(financial, 'payments', first))
  await emulator.run('payment_charged_back', await providerIdOf(financial, 'payments', second))
  await catchUp(financial)
  expect((await financial.call('get', `/mandates/${mandateId}`)).body.status).toBe('active')
  expect((await financial.call('get', `/payments/${first}`)).body.status).toBe('confirmed')
  expect((await financial.call('get', `/payments/${second}`)).body.status).toBe('charged_back')
  const wish = { paymentId: first, amount: { amount: 2_500, currency: 'EUR' } }
  const { body: refund } = await post(financial, '/refunds', wish).expect(201)
  await sendCalls(financial.context)
  await emulator.run('refund_paid', await providerIdOf(financial, 'refunds', refund.id))
  await catchUp(financial)
  expect((await financial.call('get', `/refunds/${refund.id}`)).body.status).toBe('paid')
  await financial.call('post', `/mandates/${mandateId}/cancel`).expect(200)
  await catchUp(financial)
  expect(await reconcile(financial.db)).toEqual([])
})

test.each([
  ['hangs', 'hang'],
  ['breaks off', 'reset'],
  ['fails', 'error'],
  ['answers with a page', 'html'],
] as const)('a provider that has collected and then %s collects once', async (_name, answer) => {
  await using financial = await startFinancial({ provider })
  const clientId = await addClient(financial)
  const mandateId = await giveMandate(financial, clientId)
  const { invoiceId } = await sell(financial, { clientId })
  const wish = { invoiceId, amount: { amount: 10_000, currency: 'EUR' }, method: 'direct_debit', mandateId }
  const { body } = await post(financial, '/payments', wish).expect(201)
  await emulator.fault({ operation: 'createPayment', when: 'after', answer })
  await sendCalls(financial.context)
  expect((await financial.call('get', `/payments/${body.id}`)).body.status).toBe('pending_submission')
  financial.clock.advance(1)
  await sendCalls(financial.context)
  const { payments } = await emulator.books()
  const mine = payments.filter(({ metadata }) => metadata['payment_id'] === body.id)
  expect(mine).toHaveLength(1)
  expect(await providerIdOf(financial, 'payments', body.id)).toBe(mine[0]?.id)
  await catchUp(financial)
  expect(await reconcile(financial.db)).toEqual([])
})

test('a mandate that the payer has ended at the bank fails the payment that was on its way', async () => {
  await using financial = await startFinancial({ provider })
  const clientId = await addClient(financial)
  const mandateId = await giveMandate(financial, clientId)
  const { invoiceId } = await sell(financial, { clientId })
  const wish = { invoiceId, amount: { amount: 10_000, currency: 'EUR' }, method: 'direct_debit', mandateId }
  const { body } = await post(financial, '/payments', wish).expect(201)
  const { provider_id } = await financial.db.selectFrom('mandates').select('provider_id').executeTakeFirstOrThrow()
  await emulator.run('mandate_cancelled', String(provider_id))
  await sendCalls(financial.context)
  const { body: payment } = await financial.call('get', `/payments/${body.id}`)
  expect(payment).toMatchObject({ status: 'failed', failure: { cause: expect.any(String) } })
  await catchUp(financial)
  expect((await financial.call('get', `/mandates/${mandateId}`)).body.status).toBe('cancelled')
  expect(await reconcile(financial.db)).toEqual([])
})

test('a currency that the provider does not collect is refused', async () => {
  await using financial = await startFinancial({ provider })
  const clientId = await addClient(financial)
  const wish = { clientId, currency: 'JPY', redirectUrl: 'https://app.example/back' }
  const { body } = await post(financial, '/mandates', wish).expect(409)
  expect(body.code).toBe('provider_refused')
  expect(await reconcile(financial.db)).toEqual([])
})
