import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sendCalls } from '../src/domain/delivery/send-calls.ts'
import { listBalances } from '../src/store/ledger.ts'
import { type Collecting, startCollecting } from './collecting.ts'
import { reconcile } from './reconcile.ts'
import { describeEvent, refusal, timeout } from './test-provider.ts'

/** With a confirmed payment of 10,000, by bank transfer or by direct debit. */
async function startPaid(method: 'bank_transfer' | 'direct_debit'): Promise<Collecting & { paymentId: string }> {
  const financial = await startCollecting()
  if (method === 'direct_debit') {
    const { body } = await financial.debit().expect(201)
    await sendCalls(financial.context)
    await financial.tell(describeEvent('payments', 'confirmed', 'PM000001'))
    return { ...financial, paymentId: body.id }
  }
  const { invoiceId } = financial
  const { body } = await financial
    .call('post', '/payments')
    .set('idempotency-key', randomUUID())
    .send({ invoiceId, amount: { amount: 10_000, currency: 'EUR' }, method })
    .expect(201)
  return { ...financial, paymentId: body.id }
}

type Paid = Awaited<ReturnType<typeof startPaid>>

function refund(financial: Paid, amount: number, key: string = randomUUID(), more: object = {}) {
  return financial
    .call('post', '/refunds')
    .set('idempotency-key', key)
    .send({ paymentId: financial.paymentId, amount: { amount, currency: 'EUR' }, ...more })
}

async function readBooks({ db, tenant }: Paid): Promise<string[]> {
  const balances = await listBalances(db, tenant)
  return balances.flatMap(({ account, amount }) => (amount === 0n ? [] : [`${account} ${amount}`]))
}

async function countRefunded({ db }: Paid): Promise<number> {
  const { refunded } = await db.selectFrom('payments').select('refunded').executeTakeFirstOrThrow()
  return Number(refunded)
}

test('a bank transfer is given back at once', async () => {
  await using financial = await startPaid('bank_transfer')
  const { body, headers } = await refund(financial, 4_000, 'k', { reason: 'Too many handbooks' }).expect(201)
  expect(body).toEqual({
    id: expect.any(String),
    paymentId: financial.paymentId,
    amount: { amount: 4_000, currency: 'EUR' },
    reason: 'Too many handbooks',
    status: 'paid',
    createdAt: '2026-01-15T09:30:00.000Z',
  })
  expect(headers['location']).toBe(`refunds/${body.id}`)
  expect(await readBooks(financial)).toEqual(['bank 6000', 'refunds 4000', 'revenue -10000'])
  expect((await financial.call('get', `/refunds/${body.id}`).expect(200)).body).toEqual(body)
  expect((await financial.call('get', `/payments/${financial.paymentId}`)).body.refunded).toBe(4_000)
  expect((await financial.call('get', `/refunds?paymentId=${financial.paymentId}`)).body.items).toEqual([body])
  expect((await financial.call('get', `/refunds?paymentId=${randomUUID()}`)).body.items).toEqual([])
  expect(await reconcile(financial.db)).toEqual([])
})

test('a direct debit is given back through the provider, who tells when', async () => {
  await using financial = await startPaid('direct_debit')
  const { body } = await refund(financial, 4_000).expect(201)
  expect(body.status).toBe('pending')
  await sendCalls(financial.context)
  expect([...financial.provider.refunds.values()]).toMatchObject([
    { key: body.id, paymentId: 'PM000001', amount: 4_000, totalAfter: 4_000 },
  ])
  expect(await readBooks(financial)).toEqual(['provider_clearing 10000', 'revenue -10000'])
  await financial.tell(describeEvent('refunds', 'paid', 'RF000001'))
  expect(await readBooks(financial)).toEqual(['provider_clearing 6000', 'refunds 4000', 'revenue -10000'])
  expect((await financial.call('get', `/refunds/${body.id}`)).body.status).toBe('paid')
  expect(await reconcile(financial.db)).toEqual([])
})

test.each([[['failed']], [['bounced']], [['funds_returned']], [['paid', 'bounced']], [['bounced', 'paid']]])(
  'a refund that came back (%j) may be made again',
  async (actions) => {
    await using financial = await startPaid('direct_debit')
    const { body } = await refund(financial, 10_000).expect(201)
    await sendCalls(financial.context)
    for (const action of actions) await financial.tell(describeEvent('refunds', action, 'RF000001'))
    expect((await financial.call('get', `/refunds/${body.id}`)).body.status).toBe('failed')
    expect(await readBooks(financial)).toEqual(['provider_clearing 10000', 'revenue -10000'])
    expect(await countRefunded(financial)).toBe(0)
    await refund(financial, 10_000).expect(201)
  },
)

test('refunds of one payment go one after the other, each with the total so far', async () => {
  await using financial = await startPaid('direct_debit')
  const { provider, context, clock } = financial
  for (const amount of [1_000, 2_000, 3_000]) await refund(financial, amount).expect(201)
  provider.fail('createRefund', timeout, 'after')
  // The first is not known to be made: the second has to wait, for its total depends on it.
  expect(await sendCalls(context)).toBe(1)
  expect(await sendCalls(context)).toBe(0)
  clock.advance(1)
  for (let round = 0; round < 3; round += 1) expect(await sendCalls(context)).toBe(1)
  expect([...provider.refunds.values()].map(({ totalAfter }) => totalAfter)).toEqual([1_000, 3_000, 6_000])
  expect(await reconcile(financial.db)).toEqual([])
})

test('a refund that the provider refuses is failed, and the next does not count it', async () => {
  await using financial = await startPaid('direct_debit')
  const { provider, context, db } = financial
  const { body } = await refund(financial, 1_000).expect(201)
  await refund(financial, 2_000).expect(201)
  provider.fail('createRefund', refusal('refund_is_unreconciled'))
  await sendCalls(context)
  await sendCalls(context)
  expect((await financial.call('get', `/refunds/${body.id}`)).body.status).toBe('failed')
  expect([...provider.refunds.values()]).toMatchObject([{ amount: 2_000, totalAfter: 2_000 }])
  expect(await db.selectFrom('compensations').selectAll().execute()).toMatchObject([{ kind: 'refund_refused' }])
  expect(await countRefunded(financial)).toBe(2_000)
  expect(await reconcile(db)).toEqual([])
})

test('more than the payment is never given back, however many ask at once', async () => {
  await using financial = await startPaid('bank_transfer')
  const answers = await Promise.all(Array.from({ length: 20 }, () => refund(financial, 3_000)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
  for (const { status, body } of answers) if (status !== 201) expect(body.code).toBe('amount_exceeds_payment')
  expect(await countRefunded(financial)).toBe(9_000)
  expect(await reconcile(financial.db)).toEqual([])
})

test('one key gives back once', async () => {
  await using financial = await startPaid('bank_transfer')
  const answers = await Promise.all(Array.from({ length: 20 }, () => refund(financial, 3_000, 'once').expect(201)))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  const { body } = await refund(financial, 2_999, 'once').expect(422)
  expect(body.code).toBe('idempotency_key_reused')
  await financial.call('post', '/refunds').send({}).expect(422)
  const { body: keyless } = await financial
    .call('post', '/refunds')
    .send({ paymentId: financial.paymentId, amount: { amount: 1, currency: 'EUR' } })
    .expect(400)
  expect(keyless.code).toBe('idempotency_key_required')
  expect(await countRefunded(financial)).toBe(3_000)
  expect(await reconcile(financial.db)).toEqual([])
})

test('what has not arrived, or was taken back, is not refundable', async () => {
  await using financial = await startCollecting()
  const { body } = await financial.debit().expect(201)
  const paid = { ...financial, paymentId: body.id }
  expect((await refund(paid, 1).expect(409)).body.code).toBe('payment_not_refundable')
  await sendCalls(financial.context)
  await financial.tell(
    describeEvent('payments', 'confirmed', 'PM000001'),
    describeEvent('payments', 'charged_back', 'PM000001'),
  )
  expect((await refund(paid, 1).expect(409)).body.code).toBe('payment_not_refundable')
  expect(await reconcile(financial.db)).toEqual([])
})

test.each<[string, object, string]>([
  ['no such payment', { paymentId: '01980a5e-7c00-7000-8000-000000000001' }, '#/paymentId'],
  ['another currency', { amount: { amount: 1, currency: 'USD' } }, '#/amount/currency'],
  ['no currency', { amount: { amount: 1, currency: 'XXX' } }, '#/amount/currency'],
  ['nothing', { amount: { amount: 0, currency: 'EUR' } }, '#/amount/amount'],
  ['a reason with a NUL', { reason: 'a\u0000' }, '#/reason'],
  ['half a character', { reason: '\ud800' }, '#/reason'],
])('%s is refused where it stands', async (_name, change, pointer) => {
  await using financial = await startPaid('bank_transfer')
  const { body } = await refund(financial, 1, randomUUID(), change).expect(422)
  expect(body.errors).toMatchObject([{ pointer }])
  expect(await countRefunded(financial)).toBe(0)
})

test('another tenant sees no refund and makes none, and giving back takes the scope for it', async () => {
  await using financial = await startPaid('bank_transfer')
  const { body } = await refund(financial, 1).expect(201)
  const tenant = randomUUID()
  await financial.call('get', `/refunds/${body.id}`, { tenant }).expect(404)
  await financial
    .call('post', '/refunds', { tenant })
    .set('idempotency-key', 'k')
    .send({ paymentId: financial.paymentId, amount: { amount: 1, currency: 'EUR' } })
    .expect(422)
  await financial.call('post', '/refunds', { scope: 'financial:read financial:write' }).send({}).expect(403)
})
