import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listBalances } from '../src/store/ledger.ts'
import { reconcile } from './reconcile.ts'
import { type Sale, sell } from './sell.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'

const now = '2026-01-15T09:30:00Z'

/** An invoice of 10,000 USD cents that was worth 9,000 EUR cents when it was issued, and a rate of today. */
async function startForeign(rate: string, sale: Sale = {}): Promise<TestFinancial & { invoiceId: string }> {
  const financial = await startFinancial()
  const { invoiceId } = await sell(financial, {
    currency: 'USD',
    booked: { amount: 9_000, currency: 'EUR' },
    ...sale,
  })
  await publish(financial, 'EUR', rate)
  return { ...financial, invoiceId }
}

type Foreign = Awaited<ReturnType<typeof startForeign>>

async function publish(financial: TestFinancial, target: string, rate: string): Promise<void> {
  await financial.call('put', `/exchange-rates/USD/${target}`).send({ rate, asOf: now }).expect(200)
}

async function quote(financial: TestFinancial, amount: number, target = 'EUR'): Promise<string> {
  const { body } = await financial
    .call('post', '/quotes')
    .send({ source: { amount, currency: 'USD' }, target })
    .expect(201)
  return body.id
}

function pay(financial: Foreign, amount: number, quoteId: string, key: string = randomUUID()) {
  return financial
    .call('post', '/payments')
    .set('idempotency-key', key)
    .send({
      invoiceId: financial.invoiceId,
      amount: { amount, currency: 'USD' },
      method: 'bank_transfer',
      quoteId,
    })
}

async function readBooks({ db, tenant }: TestFinancial): Promise<string[]> {
  const balances = await listBalances(db, tenant)
  return balances.flatMap(({ account, currency, amount }) =>
    amount === 0n ? [] : [`${account} ${amount} ${currency}`],
  )
}

test.each([
  ['0.95', 9_500, 'fx_gain -500 EUR'],
  ['0.85', 8_500, 'fx_loss 500 EUR'],
])('money that arrives at %s settles %i, and the difference is realised: %s', async (rate, settled, realised) => {
  await using financial = await startForeign(rate)
  const { body } = await pay(financial, 10_000, await quote(financial, 10_000)).expect(201)
  expect(body).toMatchObject({
    amount: { amount: 10_000, currency: 'USD' },
    settled: { amount: settled, currency: 'EUR' },
    status: 'confirmed',
  })
  expect(await readBooks(financial)).toEqual([
    `bank ${settled} EUR`,
    'fx_clearing -9000 EUR',
    'fx_clearing 10000 USD',
    realised,
    'revenue -10000 USD',
  ])
  expect(await reconcile(financial.db)).toEqual([])
})

test('parts of an invoice share what was booked for it to the last cent', async () => {
  await using financial = await startForeign('0.9')
  for (const amount of [3_333, 3_333, 3_334]) {
    await pay(financial, amount, await quote(financial, amount)).expect(201)
  }
  expect(await readBooks(financial)).toContain('fx_clearing -9000 EUR')
  expect(await reconcile(financial.db)).toEqual([])
})

test('what was booked in another currency than arrived tells no gain', async () => {
  await using financial = await startForeign('0.9')
  await publish(financial, 'GBP', '0.8')
  await pay(financial, 10_000, await quote(financial, 10_000, 'GBP')).expect(201)
  expect(await readBooks(financial)).toEqual([
    'bank 8000 GBP',
    'fx_clearing -8000 GBP',
    'fx_clearing 10000 USD',
    'revenue -10000 USD',
  ])
  expect(await reconcile(financial.db)).toEqual([])
})

test('a quote is used once, whoever is faster', async () => {
  await using financial = await startForeign('0.9')
  const quoteId = await quote(financial, 1_000)
  const answers = await Promise.all(Array.from({ length: 5 }, () => pay(financial, 1_000, quoteId)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('quote_used')
  expect(await reconcile(financial.db)).toEqual([])
})

test('the same key pays once by its quote', async () => {
  await using financial = await startForeign('0.9')
  const quoteId = await quote(financial, 1_000)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => pay(financial, 1_000, quoteId, 'once').expect(201)),
  )
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(await reconcile(financial.db)).toEqual([])
})

test("a quote from another currency than the invoice's says which is needed", async () => {
  await using financial = await startForeign('0.9')
  await financial.call('put', '/exchange-rates/EUR/USD').send({ rate: '1.1', asOf: now }).expect(200)
  const wish = { source: { amount: 1_000, currency: 'EUR' }, target: 'USD' }
  const { body: backwards } = await financial.call('post', '/quotes').send(wish).expect(201)
  const { body } = await pay(financial, 1_000, backwards.id).expect(422)
  expect(body.errors).toMatchObject([
    { pointer: '#/quoteId', message: expect.stringContaining("from the invoice's currency, USD") },
  ])
  expect(await financial.db.selectFrom('payments').selectAll().execute()).toEqual([])
})

test('a quote that expired, of another amount, or of another tenant pays nothing', async () => {
  await using financial = await startForeign('0.9')
  const quoteId = await quote(financial, 1_000)
  expect((await pay(financial, 999, quoteId).expect(422)).body.errors).toMatchObject([{ pointer: '#/amount' }])
  const tenant = randomUUID()
  const theirs = await sell(financial, { tenant, currency: 'USD' })
  const { body } = await financial
    .call('post', '/payments', { tenant })
    .set('idempotency-key', 'k')
    .send({
      invoiceId: theirs.invoiceId,
      amount: { amount: 1_000, currency: 'USD' },
      method: 'bank_transfer',
      quoteId,
    })
    .expect(422)
  expect(body.errors).toMatchObject([{ pointer: '#/quoteId' }])
  await financial.db.updateTable('quotes').set({ expires_at: financial.clock() }).execute()
  expect((await pay(financial, 1_000, quoteId).expect(409)).body.code).toBe('quote_expired')
  expect(await financial.db.selectFrom('payments').selectAll().execute()).toEqual([])
  expect(await reconcile(financial.db)).toEqual([])
})
