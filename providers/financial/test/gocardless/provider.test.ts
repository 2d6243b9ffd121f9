import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGoCardless } from '../../src/gocardless/index.ts'
import { done } from './done.ts'
import { seedMandate } from './seed-mandate.ts'
import { accessToken, type Emulator, startEmulator, webhookSecret } from './start-emulator.ts'

let emulator: Emulator
let provider: ReturnType<typeof createGoCardless>

beforeAll(async () => {
  emulator = await startEmulator()
  provider = createGoCardless({ url: emulator.url, accessToken, webhookSecret })
})

afterAll(async () => {
  provider.close()
  await emulator.stop()
})

const key = () => crypto.randomUUID()

test('a client gives a mandate on the page that the flow leads to', async () => {
  const client = { name: { given: 'Ada', family: 'Lovelace' }, email: 'ada@example.com' }
  const customer = done(await provider.createCustomer({ key: key(), ...client, metadata: { client: '1' } }))
  expect(customer).toMatchObject({ email: 'ada@example.com', metadata: { client: '1' } })
  const started = await provider.startMandate({
    key: key(),
    client: { customerId: customer.id },
    currency: 'EUR',
    redirectUri: 'https://app.example/back',
    metadata: { client: '1' },
  })
  const { billingRequestId, flowUrl } = done(started)
  expect(done(await provider.getBillingRequest(billingRequestId))).toMatchObject({ status: 'pending', mandateId: null })
  const sentBack = await emulator.authorise(flowUrl)
  expect(sentBack.headers.get('location')).toMatch(/^https:\/\/app\.example\/back\?outcome=success/)
  const asked = done(await provider.getBillingRequest(billingRequestId))
  expect(asked).toMatchObject({ status: 'fulfilled', customerId: customer.id })
  expect(done(await provider.getMandate(String(asked.mandateId)))).toMatchObject({
    status: 'pending_submission',
    scheme: 'sepa_core',
    customerId: customer.id,
    metadata: { client: '1' },
  })
})

test('starting a mandate again leads to the same request, by another link', async () => {
  const request = {
    key: key(),
    client: { name: { company: 'Acme' }, email: 'acme@example.com' },
    currency: 'GBP',
    redirectUri: 'https://app.example/back',
  }
  const first = done(await provider.startMandate(request))
  const again = await provider.startMandate(request)
  expect(again).toMatchObject({ replayed: true, value: { billingRequestId: first.billingRequestId } })
  expect(done(again).flowUrl).not.toBe(first.flowUrl)
  await expect(provider.startMandate({ ...request, currency: 'EUR' })).resolves.toMatchObject({ code: 'key_reused' })
})

test('a payment is collected, refunded and read', async () => {
  const mandateId = await seedMandate(provider, emulator)
  const payment = done(await provider.createPayment({ key: key(), mandateId, amount: 1_050, currency: 'GBP' }))
  expect(payment).toMatchObject({ status: 'pending_submission', amount: 1_050, amountRefunded: 0, mandateId })
  await emulator.run('payment_paid_out', payment.id)
  const refund = { key: key(), paymentId: payment.id, amount: 50, totalAfter: 50 }
  const refunded = done(await provider.createRefund(refund))
  await expect(provider.createRefund(refund)).resolves.toMatchObject({ replayed: true, value: { id: refunded.id } })
  expect(done(await provider.getRefund(refunded.id))).toMatchObject({ amount: 50, paymentId: payment.id })
  expect(done(await provider.getPayment(payment.id))).toMatchObject({ status: 'paid_out', amountRefunded: 50 })
  await expect(provider.createRefund({ ...refund, key: key(), amount: 5_000 })).resolves.toMatchObject({
    outcome: 'refused',
    code: 'validation_failed',
    fields: [{ field: 'amount' }],
  })
})

test('cancelling twice is cancelled, cancelling too late is refused', async () => {
  const mandateId = await seedMandate(provider, emulator)
  const create = async () => done(await provider.createPayment({ key: key(), mandateId, amount: 1, currency: 'GBP' }))
  const { id } = await create()
  await expect(provider.cancelPayment(id)).resolves.toMatchObject({ replayed: false, value: { status: 'cancelled' } })
  await expect(provider.cancelPayment(id)).resolves.toMatchObject({ replayed: true, value: { status: 'cancelled' } })
  const { id: late } = await create()
  await emulator.run('payment_submitted', late)
  await expect(provider.cancelPayment(late)).resolves.toMatchObject({ outcome: 'refused', code: 'cancellation_failed' })
  await provider.cancelMandate(mandateId)
  await expect(provider.cancelMandate(mandateId)).resolves.toMatchObject({
    replayed: true,
    value: { status: 'cancelled' },
  })
})

test('retrying twice is under way, retrying what did not fail is refused', async () => {
  const mandateId = await seedMandate(provider, emulator)
  const { id } = done(await provider.createPayment({ key: key(), mandateId, amount: 1, currency: 'GBP' }))
  await emulator.run('payment_failed', id)
  await expect(provider.retryPayment(id)).resolves.toMatchObject({ replayed: false })
  await expect(provider.retryPayment(id)).resolves.toMatchObject({ replayed: true })
  await provider.cancelPayment(id)
  await expect(provider.retryPayment(id)).resolves.toMatchObject({ outcome: 'refused', code: 'retry_failed' })
})

test('an inactive mandate refuses for good', async () => {
  const mandateId = await seedMandate(provider, emulator)
  await provider.cancelMandate(mandateId)
  await expect(provider.createPayment({ key: key(), mandateId, amount: 1, currency: 'GBP' })).resolves.toMatchObject({
    outcome: 'refused',
    code: 'mandate_is_inactive',
    requestId: expect.any(String),
  })
})

test('events are walked page by page, from an instant on', async () => {
  const since = new Date()
  const mandateId = await seedMandate(provider, emulator)
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: { events: readonly { id: string; links: object }[]; after: string | null } = done(
      await provider.listEvents({ since, after, limit: 2 }),
    )
    seen.push(
      ...page.events.filter(({ links }) => 'mandate' in links && links.mandate === mandateId).map(({ id }) => id),
    )
    after = page.after
  } while (after !== null)
  expect(new Set(seen).size).toBe(3)
  expect(done(await provider.listEvents({ since: new Date(Date.now() + 60_000) }))).toEqual({ events: [], after: null })
})
