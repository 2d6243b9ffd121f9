import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sendCalls } from '../src/domain/delivery/send-calls.ts'
import { handleEvents } from '../src/domain/events/handle-events.ts'
import { type Collecting, startCollecting } from './collecting.ts'
import { reconcile } from './reconcile.ts'
import { describeEvent, refusal, timeout, unreachable } from './test-provider.ts'

function ask(financial: Collecting, key: string = randomUUID(), change: object = {}) {
  return financial
    .call('post', '/mandates')
    .set('idempotency-key', key)
    .send({ clientId: financial.clientId, currency: 'EUR', redirectUrl: 'https://app.example/back', ...change })
}

function fulfilled(mandate = 'MD000001', request = 'BRQ000001') {
  return describeEvent('billing_requests', 'fulfilled', request, {
    billing_request: request,
    mandate_request_mandate: mandate,
  })
}

async function listMandates(financial: Collecting) {
  const { body } = await financial.call('get', `/mandates?clientId=${financial.clientId}`).expect(200)
  return body.items.filter(({ id }: { id: string }) => id !== financial.mandateId)
}

test('a client is asked for a mandate, gives it, and it becomes active', async () => {
  await using financial = await startCollecting()
  const { body, headers } = await ask(financial).expect(201)
  expect(body).toEqual({
    id: expect.any(String),
    clientId: financial.clientId,
    currency: 'EUR',
    status: 'pending_customer_approval',
    authorisationUrl: 'https://pay.test/flow/1',
    createdAt: '2026-01-15T09:30:00.000Z',
    updatedAt: '2026-01-15T09:30:00.000Z',
  })
  expect(headers['location']).toBe(`mandates/${body.id}`)
  expect([...financial.provider.mandates.values()]).toMatchObject([
    { key: body.id, client: { name: { company: 'Lovelace & Sons' }, countryCode: 'DE' }, currency: 'EUR' },
  ])
  await financial.tell(fulfilled())
  const { body: given } = await financial.call('get', `/mandates/${body.id}`).expect(200)
  expect(given).toMatchObject({ status: 'pending_submission', authorisationUrl: null })
  await financial.tell(describeEvent('mandates', 'active', 'MD000001'))
  await financial.debit({ mandateId: body.id }).expect(201)
  await sendCalls(financial.context)
  expect([...financial.provider.payments.values()]).toMatchObject([{ mandateId: 'MD000001' }])
  expect(await reconcile(financial.db)).toEqual([])
})

test('events of a mandate wait until the provider has told whose it is', async () => {
  await using financial = await startCollecting()
  const { body } = await ask(financial).expect(201)
  await financial.tell(
    describeEvent('mandates', 'created', 'MD000001'),
    describeEvent('mandates', 'active', 'MD000001'),
  )
  await financial.tell(fulfilled())
  await handleEvents(financial.context)
  expect((await financial.call('get', `/mandates/${body.id}`)).body.status).toBe('active')
  expect(await reconcile(financial.db)).toEqual([])
})

test.each([
  ['before', unreachable],
  ['before', timeout],
  ['after', timeout],
] as const)('lost %s the effect (%j): 503, nothing to be seen, and the same key goes on', async (when, fault) => {
  await using financial = await startCollecting()
  financial.provider.fail('startMandate', fault, when)
  const { body: problem, headers } = await ask(financial, 'once').expect(503)
  expect(problem.code).toBe('unavailable')
  expect(headers['retry-after']).toBe('1')
  expect(await listMandates(financial)).toEqual([])
  const { body } = await ask(financial, 'once').expect(201)
  expect(await listMandates(financial)).toEqual([body])
  expect([...financial.provider.mandates.keys()]).toEqual([body.id])
  expect(await reconcile(financial.db)).toEqual([])
})

test('one key asks once, however often and however many at once', async () => {
  await using financial = await startCollecting()
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(financial, 'once').expect(201)))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(financial.provider.mandates.size).toBe(1)
  const calls = financial.provider.calls.length
  financial.clock.advance(1)
  expect((await ask(financial, '"once"').expect(201)).text).toBe(answers[0]?.text)
  expect(financial.provider.calls).toHaveLength(calls)
  const { body } = await ask(financial, 'once', { currency: 'GBP' }).expect(422)
  expect(body).toMatchObject({ code: 'idempotency_key_reused', errors: [{ pointer: 'header/Idempotency-Key' }] })
  expect(await reconcile(financial.db)).toEqual([])
})

test('a rival with the same key that is faster makes the one mandate', async () => {
  await using financial = await startCollecting()
  const texts: string[] = []
  financial.provider.interrupt('startMandate', async () => texts.push((await ask(financial, 'once').expect(201)).text))
  texts.push((await ask(financial, 'once').expect(201)).text)
  expect(new Set(texts).size).toBe(1)
  expect(texts).toHaveLength(2)
  expect(await listMandates(financial)).toHaveLength(1)
  expect(await reconcile(financial.db)).toEqual([])
})

test('while it is under way, its key is not free for another request', async () => {
  await using financial = await startCollecting()
  financial.provider.fail('startMandate', timeout, 'after')
  await ask(financial, 'once').expect(503)
  await ask(financial, 'once', { currency: 'GBP' }).expect(422)
  await ask(financial, 'once').expect(201)
  expect(await reconcile(financial.db)).toEqual([])
})

test('what the provider refuses is told, and the key is free again', async () => {
  await using financial = await startCollecting()
  financial.provider.fail('startMandate', refusal('validation_failed'))
  expect((await ask(financial, 'once').expect(409)).body.code).toBe('provider_refused')
  await ask(financial, 'once', { currency: 'GBP' }).expect(201)
  expect(await reconcile(financial.db)).toEqual([])
})

test('a client who is removed while the provider is asked gets no mandate', async () => {
  await using financial = await startCollecting()
  const { db, clientId } = financial
  financial.provider.interrupt('startMandate', async () => {
    await db.deleteFrom('mandates').execute()
    await db
      .updateTable('invoices')
      .set({ client_id: await moveClient(financial) })
      .execute()
    await db.deleteFrom('clients').where('id', '=', clientId).execute()
  })
  const { body } = await ask(financial).expect(422)
  expect(body.errors).toMatchObject([{ pointer: '#/clientId' }])
  expect(await db.selectFrom('idempotency_keys').selectAll().execute()).toEqual([])
})

async function moveClient({ db, context, clientId }: Collecting): Promise<string> {
  const id = context.ids()
  const client = await db.selectFrom('clients').selectAll().where('id', '=', clientId).executeTakeFirstOrThrow()
  await db
    .insertInto('clients')
    .values({ ...client, id, address: JSON.stringify(client.address) })
    .execute()
  return id
}

test.each<[string, object, string]>([
  ['no such client', { clientId: '01980a5e-7c00-7000-8000-000000000001' }, '#/clientId'],
  ['no currency', { currency: 'XXX' }, '#/currency'],
  ['plain http', { redirectUrl: 'http://app.example/back' }, '#/redirectUrl'],
  ['http to the metadata of a cloud', { redirectUrl: 'http://169.254.169.254/latest' }, '#/redirectUrl'],
  ['a loopback look-alike', { redirectUrl: 'http://localhost.example/' }, '#/redirectUrl'],
  ['a script', { redirectUrl: 'javascript:alert(1)' }, '#/redirectUrl'],
  ['a file', { redirectUrl: 'file:///etc/passwd' }, '#/redirectUrl'],
  ['credentials', { redirectUrl: 'https://ada:secret@app.example/' }, '#/redirectUrl'],
  ['no address', { redirectUrl: 'back' }, '#/redirectUrl'],
])('%s is refused where it stands, and nobody is asked', async (_name, change, pointer) => {
  await using financial = await startCollecting()
  const { body } = await ask(financial, 'once', change).expect(422)
  expect(body.errors).toMatchObject([{ pointer }])
  expect(financial.provider.calls).toEqual([])
  expect(await financial.db.selectFrom('idempotency_keys').selectAll().execute()).toEqual([])
})

test.each(['http://localhost:5173/back', 'http://127.0.0.1/back', 'http://[::1]:5173/back'])(
  'in development clients are sent to %s',
  async (redirectUrl) => {
    await using financial = await startCollecting()
    await ask(financial, 'once', { redirectUrl }).expect(201)
  },
)

test('an active mandate is cancelled at the provider first', async () => {
  await using financial = await startCollecting()
  const path = `/mandates/${financial.mandateId}/cancel`
  financial.provider.fail('cancelMandate', timeout)
  await financial.call('post', path).expect(503)
  expect((await financial.call('get', `/mandates/${financial.mandateId}`)).body.status).toBe('active')
  const { body } = await financial.call('post', path).expect(200)
  expect(body.status).toBe('cancelled')
  expect(financial.provider.cancelled).toEqual([`MD-${financial.mandateId}`])
  expect((await financial.call('post', path).expect(409)).body.code).toBe('mandate_not_cancellable')
  await financial.debit().expect(409)
  expect(await reconcile(financial.db)).toEqual([])
})

test('what the provider does not cancel is not cancelled', async () => {
  await using financial = await startCollecting()
  financial.provider.fail('cancelMandate', refusal('cancellation_failed'))
  const { body } = await financial.call('post', `/mandates/${financial.mandateId}/cancel`).expect(409)
  expect(body.code).toBe('mandate_not_cancellable')
})

test('cancelled before the client gives it, it is cancelled at the provider as soon as it is given', async () => {
  await using financial = await startCollecting()
  const { body } = await ask(financial).expect(201)
  const { body: cancelled } = await financial.call('post', `/mandates/${body.id}/cancel`).expect(200)
  expect(cancelled).toMatchObject({ status: 'cancelled', authorisationUrl: null })
  await financial.tell(fulfilled())
  financial.provider.fail('cancelMandate', timeout, 'after')
  await sendCalls(financial.context)
  financial.clock.advance(1)
  await sendCalls(financial.context)
  expect(new Set(financial.provider.cancelled)).toEqual(new Set(['MD000001']))
  expect((await financial.call('get', `/mandates/${body.id}`)).body.status).toBe('cancelled')
  expect(await reconcile(financial.db)).toEqual([])
})

test('a client who gives up ends it', async () => {
  await using financial = await startCollecting()
  const { body } = await ask(financial).expect(201)
  await financial.tell(describeEvent('billing_requests', 'cancelled', 'BRQ000001', { billing_request: 'BRQ000001' }))
  expect((await financial.call('get', `/mandates/${body.id}`)).body.status).toBe('cancelled')
})

test('a mandate that ends while its payment is on its way: the payment fails, and is given back', async () => {
  await using financial = await startCollecting()
  await financial.debit().expect(201)
  financial.provider.interrupt('createPayment', () =>
    financial.tell(describeEvent('mandates', 'cancelled', `MD-${financial.mandateId}`)),
  )
  financial.provider.fail('createPayment', refusal('mandate_is_inactive'))
  await sendCalls(financial.context)
  expect((await financial.call('get', '/payments')).body.items).toMatchObject([{ status: 'failed' }])
  expect(await reconcile(financial.db)).toEqual([])
})

test('another tenant has no part in it', async () => {
  await using financial = await startCollecting()
  const tenant = randomUUID()
  await financial.call('get', `/mandates/${financial.mandateId}`, { tenant }).expect(404)
  await financial.call('post', `/mandates/${financial.mandateId}/cancel`, { tenant }).expect(404)
  expect((await financial.call('get', '/mandates', { tenant })).body.items).toEqual([])
})
