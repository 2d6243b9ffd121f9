import { expect, test } from 'vitest'
import { sendCalls } from '../src/domain/delivery/send-calls.ts'
import { handleEvents } from '../src/domain/events/handle-events.ts'
import { pollEvents } from '../src/domain/events/poll-events.ts'
import type { ProviderEvent } from '../src/gocardless/index.ts'
import { listBalances } from '../src/store/ledger.ts'
import { addMandate, type Collecting, deliver, startCollecting } from './collecting.ts'
import { reconcile } from './reconcile.ts'
import { sell } from './sell.ts'
import { describeEvent, type RawEvent, refusal, signWebhook, timeout, unreachable } from './test-provider.ts'

const paymentId = 'PM000001'

/** With a direct debit of 10,000 that the provider has as PM000001. */
async function startCollected(): Promise<Collecting> {
  const financial = await startCollecting()
  await financial.debit().expect(201)
  await sendCalls(financial.context)
  return financial
}

function event(action: string): RawEvent {
  return describeEvent('payments', action, paymentId)
}

/** What a caller and the books see of the last payment; `count` payments are in the books, all the same. */
async function look({ db, tenant }: Collecting, count = 1) {
  const payment = await db
    .selectFrom('payments')
    .innerJoin('invoices', 'invoices.id', 'payments.invoice_id')
    .select(['payments.status', 'invoices.status as invoice', 'paid', 'pending'])
    .orderBy('payments.id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const balances = await listBalances(db, tenant)
  const books = balances.flatMap(({ account, amount }) =>
    amount === 0n ? [] : [`${account} ${Number(amount) / count}`],
  )
  return { status: payment.status, invoice: `${payment.invoice} ${payment.paid}+${payment.pending}`, books }
}

const owed = ['receivable 10000', 'revenue -10000']
const owedAfterPayout = ['bank 10000', 'chargebacks -10000', 'receivable 10000', 'revenue -10000']

test.each([
  [['submitted'], 'submitted', 'issued 0+10000', owed],
  [['submitted', 'confirmed'], 'confirmed', 'paid 10000+0', ['provider_clearing 10000', 'revenue -10000']],
  [['submitted', 'confirmed', 'paid_out'], 'paid_out', 'paid 10000+0', ['bank 10000', 'revenue -10000']],
  [['submitted', 'failed'], 'failed', 'issued 0+0', owed],
  [['confirmed', 'failed'], 'failed', 'issued 0+0', owed],
  [['confirmed', 'paid_out', 'failed'], 'failed', 'issued 0+0', owedAfterPayout],
  [['confirmed', 'paid_out', 'failed', 'late_failure_settled'], 'failed', 'issued 0+0', owed],
  [['cancelled'], 'cancelled', 'issued 0+0', owed],
  [['customer_approval_denied'], 'failed', 'issued 0+0', owed],
  [['confirmed', 'charged_back'], 'charged_back', 'issued 0+0', owed],
  [['confirmed', 'paid_out', 'charged_back'], 'charged_back', 'issued 0+0', owedAfterPayout],
  [['confirmed', 'paid_out', 'charged_back', 'chargeback_settled'], 'charged_back', 'issued 0+0', owed],
  [
    ['confirmed', 'paid_out', 'charged_back', 'chargeback_cancelled'],
    'paid_out',
    'paid 10000+0',
    ['bank 10000', 'revenue -10000'],
  ],
  [['created', 'something_new'], 'pending_submission', 'issued 0+10000', owed],
])('%j: in order, in every other order, and told twice, the payment is %s', async (actions, status, invoice, books) => {
  await using financial = await startCollecting()
  for (const [index, order] of permute(actions).entries()) {
    const { invoiceId } = index === 0 ? financial : await sell(financial, { clientId: financial.clientId })
    await financial.debit({ invoiceId }).expect(201)
    await sendCalls(financial.context)
    const providerId = `PM${String(index + 1).padStart(6, '0')}`
    const events = order.map((action) => describeEvent('payments', action, providerId))
    for (const one of events) await financial.tell(one)
    await settle(financial)
    await financial.tell(...events)
    expect({ order, ...(await look(financial, index + 1)) }).toEqual({ order, status, invoice, books })
  }
  expect(await reconcile(financial.db)).toEqual([])
})

/** Time passes, so that what waits for its turn has it. */
async function settle(financial: Collecting): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    financial.clock.advance(8)
    await handleEvents(financial.context)
  }
}

function permute<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, index) => permute(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))
}

test('a failure tells why', async () => {
  await using financial = await startCollected()
  await financial.tell(event('failed'))
  const { body } = await financial.call('get', '/payments').expect(200)
  expect(body.items[0].failure).toEqual({ cause: 'failed_cause', description: 'It was failed.' })
})

test('all at once and over again, by several workers, is as one after the other', async () => {
  await using financial = await startCollected()
  const events = ['submitted', 'confirmed', 'paid_out'].map(event)
  await Promise.all(Array.from({ length: 5 }, () => deliver(financial, events).expect(204)))
  await Promise.all(Array.from({ length: 4 }, () => handleEvents(financial.context)))
  expect(await look(financial)).toMatchObject({ status: 'paid_out', books: ['bank 10000', 'revenue -10000'] })
  expect(await financial.db.selectFrom('provider_events').selectAll().execute()).toHaveLength(3)
  expect(await reconcile(financial.db)).toEqual([])
})

test('a won chargeback of an invoice that was paid otherwise meanwhile is left to people', async () => {
  await using financial = await startCollected()
  await financial.tell(event('confirmed'), event('charged_back'))
  await financial
    .call('post', '/payments')
    .set('idempotency-key', 'k')
    .send({ invoiceId: financial.invoiceId, amount: { amount: 1, currency: 'EUR' }, method: 'bank_transfer' })
    .expect(201)
  await financial.tell(event('chargeback_cancelled'))
  const compensations = await financial.db.selectFrom('compensations').selectAll().execute()
  expect(compensations).toMatchObject([{ kind: 'chargeback_won_unallocated' }])
  expect(await reconcile(financial.db)).toEqual([])
})

test('an event that comes before we know the payment waits for it', async () => {
  await using financial = await startCollecting()
  await financial.debit().expect(201)
  // Charged, but the answer is lost.
  financial.provider.fail('createPayment', timeout, 'after')
  await sendCalls(financial.context)
  await financial.tell(event('submitted'), event('confirmed'))
  expect(await look(financial)).toMatchObject({ status: 'pending_submission' })
  financial.clock.advance(1)
  await sendCalls(financial.context)
  await handleEvents(financial.context)
  expect(await look(financial)).toMatchObject({ status: 'confirmed' })
  expect(await reconcile(financial.db)).toEqual([])
})

test('payments and mandates of others are no concern of ours, nor what we do not know', async () => {
  await using financial = await startCollected()
  await financial.tell(
    describeEvent('payments', 'confirmed', 'PM999999'),
    describeEvent('mandates', 'active', 'MD999999'),
    describeEvent('refunds', 'paid', 'RF999999'),
    describeEvent('billing_requests', 'fulfilled', 'BRQ999999', { billing_request: 'BRQ999999' }),
    describeEvent('payouts', 'paid', 'PO000001'),
    { ...describeEvent('payments', 'confirmed', 'x'), links: {} },
  )
  const events = await financial.db.selectFrom('provider_events').select('outcome').execute()
  expect(events.map(({ outcome }) => outcome)).toEqual(Array(6).fill('ignored'))
  expect(await reconcile(financial.db)).toEqual([])
})

test('nobody waits for more than a day', async () => {
  await using financial = await startCollecting()
  await financial.debit().expect(201)
  financial.provider.fail('createPayment', timeout)
  await sendCalls(financial.context)
  await financial.tell(describeEvent('payments', 'confirmed', 'PM999999'))
  financial.clock.advance(86_401)
  await handleEvents(financial.context)
  const [waited] = await financial.db.selectFrom('provider_events').selectAll().execute()
  expect(waited?.outcome).toBe('ignored')
})

test('an event that cannot be applied is kept, reported and tried again, and holds up no other', async () => {
  await using financial = await startCollected()
  const { db } = financial
  // Somebody has meddled: nothing is pending any more.
  await db.updateTable('invoices').set({ pending: 0 }).execute()
  await deliver(financial, [event('confirmed'), describeEvent('payouts', 'paid', 'PO1')]).expect(204)
  const reports: unknown[] = []
  await handleEvents(financial.context, (_event, error) => reports.push(error))
  expect(String(reports[0])).toContain('Failed to settle')
  expect(await look(financial)).toMatchObject({ status: 'pending_submission', books: owed })
  await db.updateTable('invoices').set({ pending: 10_000 }).execute()
  await settle(financial)
  expect(await look(financial)).toMatchObject({ status: 'confirmed' })
  expect(await reconcile(db)).toEqual([])
})

test.each([
  ['no signature', undefined],
  ['another key', signWebhook('{"events":[],"meta":{"webhook_id":"W"}}', 'other')],
  ['another body', signWebhook('{"events":[]}')],
  ['no hex', 'signature'],
])('%s: 498, and nothing is kept', async (_name, signature) => {
  await using financial = await startCollecting()
  const request = financial.call('post', '/webhooks/gocardless').set('content-type', 'application/json')
  if (signature !== undefined) request.set('webhook-signature', signature)
  const { body } = await request.send('{"events":[],"meta":{"webhook_id":"W"}}').expect(498)
  expect(body.code).toBe('invalid_signature')
  expect(await financial.db.selectFrom('provider_events').selectAll().execute()).toEqual([])
})

test.each([
  ['no JSON', '{"events', 400, 'malformed_request'],
  ['no events', '{"meta":{"webhook_id":"W"}}', 422, 'validation_failed'],
  [
    'text that nothing can keep',
    JSON.stringify({ events: [{ ...event('confirmed'), action: 'a\u0000b' }], meta: { webhook_id: 'W' } }),
    422,
    'validation_failed',
  ],
  [
    'half a character',
    `{"events":[{"id":"EV1","created_at":"2026-01-15T09:30:00Z","resource_type":"payments","action":"\\ud800"}],"meta":{"webhook_id":"W"}}`,
    422,
    'validation_failed',
  ],
])('signed, and yet %s', async (_name, text, status, code) => {
  await using financial = await startCollecting()
  const { body } = await financial
    .call('post', '/webhooks/gocardless')
    .set('content-type', 'application/json')
    .set('webhook-signature', signWebhook(text))
    .send(text)
    .expect(status)
  expect(body.code).toBe(code)
  expect(await financial.db.selectFrom('provider_events').selectAll().execute()).toEqual([])
})

test('a webhook is of its media type and its size', async () => {
  await using financial = await startCollecting()
  await financial.call('post', '/webhooks/gocardless').set('content-type', 'text/plain').send('{}').expect(415)
  const huge = JSON.stringify({ events: [], padding: 'x'.repeat(1024 * 1024) })
  await financial
    .call('post', '/webhooks/gocardless')
    .set('content-type', 'application/json')
    .set('webhook-signature', signWebhook(huge))
    .send(huge)
    .expect(413)
})

test('250 events of the usual size fit', async () => {
  await using financial = await startCollecting()
  const events = Array.from({ length: 250 }, () => ({ ...event('unknown'), metadata: { note: 'x'.repeat(400) } }))
  await deliver(financial, events).expect(204)
})

function told(action: string, createdAt: string): ProviderEvent {
  const { id, links } = event(action)
  const details = { cause: null, origin: null, description: null, metadata: {} }
  return { id, createdAt, resource: 'payments', action, links, ...details }
}

test('a webhook that never came is made up for by the poll, and one that did comes to the same', async () => {
  await using financial = await startCollected()
  const { provider, context, clock } = financial
  expect(await pollEvents(context)).toBeUndefined()
  clock.advance(30)
  provider.events.push(told('submitted', clock().toISOString()), told('confirmed', clock().toISOString()))
  clock.advance(30)
  expect(await pollEvents(context)).toBeUndefined()
  await handleEvents(context)
  expect(await look(financial)).toMatchObject({ status: 'confirmed' })
  const [submitted] = provider.events
  await financial.tell({ ...event('submitted'), id: String(submitted?.id) })
  // Seen by nobody at first: of a moment that was read already.
  provider.events.push(told('paid_out', new Date(clock().getTime() - 80_000).toISOString()))
  expect(await pollEvents(context)).toBeUndefined()
  await handleEvents(context)
  expect(await look(financial)).toMatchObject({ status: 'paid_out' })
  expect(await reconcile(financial.db)).toEqual([])
})

test('the cursor stays where it was until every page is read', async () => {
  await using financial = await startCollected()
  const { provider, context, clock } = financial
  await pollEvents(context)
  clock.advance(3_600)
  for (let index = 0; index < 600; index += 1) provider.events.push(told('created', clock().toISOString()))
  provider.interrupt('listEvents', async () => provider.fail('listEvents', unreachable))
  expect(await pollEvents(context)).toMatchObject({ outcome: 'unavailable' })
  const { since } = await financial.db.selectFrom('provider_cursor').select('since').executeTakeFirstOrThrow()
  expect(since).toEqual(new Date('2026-01-15T09:30:00Z'))
  expect(await pollEvents(context)).toBeUndefined()
  expect(await financial.db.selectFrom('provider_events').selectAll().execute()).toHaveLength(600)
})

test('a refused page moves nothing either', async () => {
  await using financial = await startCollected()
  financial.provider.fail('listEvents', refusal('invalid'))
  expect(await pollEvents(financial.context)).toMatchObject({ outcome: 'refused' })
})

test.each([
  [['submitted', 'active'], 'active'],
  [['active', 'submitted', 'created'], 'active'],
  [['active', 'cancelled', 'active'], 'cancelled'],
  [['failed'], 'failed'],
  [['active', 'expired'], 'expired'],
  [['active', 'suspended_by_payer'], 'active'],
])('mandates go forward only: %j makes it %s', async (actions, status) => {
  await using financial = await startCollecting()
  const mandateId = await addMandate(financial, financial.clientId, { status: 'pending_submission' })
  for (const action of actions) await financial.tell(describeEvent('mandates', action, `MD-${mandateId}`))
  const { body } = await financial.call('get', `/mandates/${mandateId}`).expect(200)
  expect(body.status).toBe(status)
})

test('two payments of one invoice do not mix', async () => {
  await using financial = await startCollecting()
  await sell(financial)
  for (const amount of [4_000, 6_000]) await financial.debit({ amount }).expect(201)
  await sendCalls(financial.context)
  await financial.tell(
    describeEvent('payments', 'confirmed', 'PM000001'),
    describeEvent('payments', 'failed', 'PM000002'),
  )
  const invoice = await financial.db
    .selectFrom('invoices')
    .selectAll()
    .where('id', '=', financial.invoiceId)
    .executeTakeFirstOrThrow()
  expect([4_000, 6_000]).toContain(Number(invoice.paid))
  expect(invoice).toMatchObject({ status: 'partially_paid', pending: '0' })
  expect(await reconcile(financial.db)).toEqual([])
})
