import { expect, test } from 'vitest'
import { sendCalls } from '../src/domain/delivery/send-calls.ts'
import { listBalances } from '../src/store/ledger.ts'
import { addMandate, type Collecting, startCollecting } from './collecting.ts'
import { reconcile } from './reconcile.ts'
import { addClient } from './sell.ts'
import { describeEvent, refusal, timeout, unreachable } from './test-provider.ts'

async function readPayment({ db }: Collecting) {
  return db.selectFrom('payments').selectAll().executeTakeFirstOrThrow()
}

async function readInvoice({ db, invoiceId }: Collecting) {
  return db.selectFrom('invoices').selectAll().where('id', '=', invoiceId).executeTakeFirstOrThrow()
}

test('a direct debit is reserved at once and told to the provider afterwards, once', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit({ amount: 4_000 }).expect(201)
  expect(body).toMatchObject({ status: 'pending_submission', method: 'direct_debit', mandateId: financial.mandateId })
  expect(await readInvoice(financial)).toMatchObject({ status: 'issued', paid: '0', pending: '4000' })
  expect(financial.provider.calls).toEqual([])
  expect(await sendCalls(financial.context)).toBe(1)
  expect(await sendCalls(financial.context)).toBe(0)
  expect([...financial.provider.payments.values()]).toMatchObject([
    { key: body.id, mandateId: `MD-${financial.mandateId}`, amount: 4_000, currency: 'EUR' },
  ])
  expect((await readPayment(financial)).provider_id).toBe('PM000001')
  expect(await reconcile(financial.db)).toEqual([])
})

test('whoever asked for it is told to the log of the call: the trace goes along', async () => {
  await using financial = await startCollecting()
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  await financial.debit().set('traceparent', `00-${traceId}-b7ad6b7169203331-01`).expect(201)
  financial.provider.fail('createPayment', timeout)
  const faults: unknown[] = []
  await sendCalls(financial.context, ({ call }) => faults.push(call.trace_id))
  expect(faults).toEqual([traceId])
})

test('a definite refusal fails the payment, gives back what was reserved, and is kept', async () => {
  await using financial = await startCollecting()
  await financial.debit().expect(201)
  financial.provider.fail('createPayment', refusal('mandate_is_inactive'))
  await sendCalls(financial.context)
  const payment = await readPayment(financial)
  expect(payment).toMatchObject({ status: 'failed', failure: { cause: 'mandate_is_inactive' } })
  expect(await readInvoice(financial)).toMatchObject({ pending: '0', paid: '0' })
  const compensations = await financial.db.selectFrom('compensations').selectAll().execute()
  expect(compensations).toMatchObject([{ kind: 'payment_refused', source_id: payment.id }])
  expect(await reconcile(financial.db)).toEqual([])
})

test.each([
  ['a time-out before the effect', timeout, 'before'],
  ['a time-out after the effect', timeout, 'after'],
  ['a provider that is not there', unreachable, 'before'],
] as const)('%s fails nothing: the same key is sent again, later, and collects once', async (_name, fault, when) => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  financial.provider.fail('createPayment', fault, when)
  expect(await sendCalls(financial.context)).toBe(1)
  expect((await readPayment(financial)).status).toBe('pending_submission')
  expect(await sendCalls(financial.context)).toBe(0)
  financial.clock.advance(1)
  expect(await sendCalls(financial.context)).toBe(1)
  expect([...financial.provider.payments.keys()]).toEqual([body.id])
  expect(await reconcile(financial.db)).toEqual([])
})

test('it waits longer each time, as long as the provider says, and in the end is left to people', async () => {
  await using financial = await startCollecting()
  await financial.debit().expect(201)
  const waits: number[] = []
  const dead: boolean[] = []
  for (let attempt = 1; attempt <= 14; attempt += 1) {
    financial.provider.fail('createPayment', attempt === 2 ? ({ ...unreachable, retryAfter: 30 } as never) : timeout)
    expect(await sendCalls(financial.context, (fault) => dead.push(fault.dead))).toBe(1)
    const { next_attempt_at: next } = await financial.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
    waits.push((next.getTime() - financial.clock().getTime()) / 1000)
    financial.clock.advance(waits.at(-1) ?? 0)
  }
  expect(waits).toEqual([1, 30, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300, 300])
  expect(dead.lastIndexOf(false)).toBe(12)
  expect(await sendCalls(financial.context)).toBe(0)
  expect((await readPayment(financial)).status).toBe('pending_submission')
  expect(await reconcile(financial.db)).toMatchObject([{ rule: 'the outbox is empty' }])
})

test('a process that dies between the call and the commit leaves the call to the next, with the same key', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  await using other = { db: financial.database.open(), [Symbol.asyncDispose]: async () => undefined }
  // The connection breaks after the provider has collected: nothing of the outcome is written.
  financial.provider.interrupt('createPayment', () => other.db.destroy())
  await expect(sendCalls({ ...financial.context, db: other.db })).rejects.toThrow()
  expect(financial.provider.payments.size).toBe(1)
  expect((await readPayment(financial)).provider_id).toBeNull()
  expect(await sendCalls(financial.context)).toBe(0)
  financial.clock.advance(20)
  expect(await sendCalls(financial.context)).toBe(1)
  expect([...financial.provider.payments.keys()]).toEqual([body.id])
  expect(await reconcile(financial.db)).toEqual([])
})

test('two workers do not make one call twice', async () => {
  await using financial = await startCollecting()
  for (let amount = 1; amount <= 30; amount += 1) await financial.debit({ amount }).expect(201)
  const sent = await Promise.all([
    sendCalls(financial.context),
    sendCalls(financial.context),
    sendCalls(financial.context),
  ])
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(30)
  expect(financial.provider.calls).toHaveLength(30)
  expect(await reconcile(financial.db)).toEqual([])
})

test('a payment that the provider has not heard of is cancelled here', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  const { body: cancelled } = await financial.call('post', `/payments/${body.id}/cancel`).expect(200)
  expect(cancelled.status).toBe('cancelled')
  expect(await sendCalls(financial.context)).toBe(0)
  const { body: again } = await financial.call('post', `/payments/${body.id}/cancel`).expect(409)
  expect(again.code).toBe('payment_not_cancellable')
  expect(await readInvoice(financial)).toMatchObject({ pending: '0' })
  expect(await reconcile(financial.db)).toEqual([])
})

test('a payment that the provider knows is cancelled there first', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  await sendCalls(financial.context)
  financial.provider.fail('cancelPayment', timeout)
  await financial.call('post', `/payments/${body.id}/cancel`).expect(503)
  expect((await readPayment(financial)).status).toBe('pending_submission')
  await financial.call('post', `/payments/${body.id}/cancel`).expect(200)
  expect(financial.provider.cancelled).toEqual(['PM000001'])
  expect(await reconcile(financial.db)).toEqual([])
})

test('the event of the cancellation may be faster than its answer', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  await sendCalls(financial.context)
  financial.provider.interrupt('cancelPayment', () =>
    financial.tell(describeEvent('payments', 'cancelled', 'PM000001')),
  )
  await financial.call('post', `/payments/${body.id}/cancel`).expect(200)
  expect(await reconcile(financial.db)).toEqual([])
})

test('what the provider has submitted is not cancelled', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  await sendCalls(financial.context)
  financial.provider.fail('cancelPayment', refusal('cancellation_failed'))
  const { body: problem } = await financial.call('post', `/payments/${body.id}/cancel`).expect(409)
  expect(problem.code).toBe('payment_not_cancellable')
  expect(await readInvoice(financial)).toMatchObject({ pending: '10000' })
  expect(await reconcile(financial.db)).toEqual([])
})

test('while nobody knows whether the provider has it, it is not cancelled', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  financial.provider.fail('createPayment', timeout, 'after')
  await sendCalls(financial.context)
  await financial.call('post', `/payments/${body.id}/cancel`).expect(503)
  expect((await readPayment(financial)).status).toBe('pending_submission')
})

test('a cancellation and a call at the same time: one of them wins', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  const [answer] = await Promise.all([
    financial.call('post', `/payments/${body.id}/cancel`),
    sendCalls(financial.context),
  ])
  const { status } = await readPayment(financial)
  expect([answer.status, status, financial.provider.payments.size]).toBeOneOf([
    [200, 'cancelled', 0],
    [503, 'pending_submission', 1],
    [200, 'cancelled', 1],
  ])
  if (financial.provider.payments.size === 1 && status === 'cancelled') {
    expect(financial.provider.cancelled).toEqual(['PM000001'])
  }
  expect(await reconcile(financial.db)).toEqual([])
})

test('a transfer cannot be cancelled, another tenant cannot cancel, and nobody cancels what is not there', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  const tenant = crypto.randomUUID()
  await financial.call('post', `/payments/${body.id}/cancel`, { tenant }).expect(404)
  await financial.call('post', `/payments/${crypto.randomUUID()}/cancel`).expect(404)
  await financial.call('post', '/payments/nothing/cancel').expect(422)
})

test('a mandate collects only for its client, in its currency, once it is given and until it is over', async () => {
  await using financial = await startCollecting()
  const { clientId } = financial
  const refused = async (mandateId: string, status: number) =>
    (await financial.debit({ mandateId }).expect(status)).body
  const stranger = await addMandate(financial, await addClient(financial))
  const sterling = await addMandate(financial, clientId, { currency: 'GBP' })
  const tenant = crypto.randomUUID()
  const theirs = await addMandate(financial, await addClient(financial, tenant), { tenant })
  for (const mandateId of [stranger, sterling, theirs]) {
    expect(await refused(mandateId, 422)).toMatchObject({ errors: [{ pointer: '#/mandateId' }] })
  }
  for (const status of ['cancelled', 'pending_customer_approval'] as const) {
    const mandateId = await addMandate(financial, clientId, { status })
    expect(await refused(mandateId, 409)).toMatchObject({ code: 'mandate_not_active' })
  }
  expect(await readInvoice(financial)).toMatchObject({ pending: '0' })
  const given = await addMandate(financial, clientId, { status: 'pending_submission' })
  await financial.debit({ mandateId: given, amount: 1 }).expect(201)
  await sendCalls(financial.context)
  expect(await listBalances(financial.db, financial.tenant)).toHaveLength(2)
  expect(await reconcile(financial.db)).toEqual([])
})

test('the same key collects once, fifty times at once', async () => {
  await using financial = await startCollecting()
  const answers = await Promise.all(Array.from({ length: 50 }, () => financial.debit({ amount: 100, key: 'once' })))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(await sendCalls(financial.context)).toBe(1)
  expect(await reconcile(financial.db)).toEqual([])
})
