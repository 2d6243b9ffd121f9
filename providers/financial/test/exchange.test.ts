import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { useQuote } from '../src/domain/fx/use-quote.ts'
import { issueInvoice } from '../src/domain/ledger/invoice-postings.ts'
import { findRate } from '../src/store/exchange-rates.ts'
import { post } from '../src/store/ledger.ts'
import { type Caller, startFinancial, type TestFinancial } from './start-financial.ts'

const now = '2026-01-15T09:30:00.000Z'

function publish({ call }: TestFinancial, pair: string, body: object, caller: Caller = {}) {
  return call('put', `/exchange-rates/${pair}`, caller).send(body)
}

function quote({ call }: TestFinancial, amount: unknown, currency: string, target: string, caller: Caller = {}) {
  return call('post', '/quotes', caller).send({ source: { amount, currency }, target })
}

/** Each place at fault, once. */
const places = (response: { body: { errors: { pointer: string }[] } }) => [
  ...new Set(response.body.errors.map(({ pointer }) => pointer)),
]

test('a published rate is in force, for its tenant and its direction alone', async () => {
  await using financial = await startFinancial()
  const { body } = await publish(financial, 'EUR/USD', { rate: '1.0843', asOf: '2026-01-15T09:00:00Z' }).expect(200)
  const rate = { source: 'EUR', target: 'USD', rate: '1.0843', asOf: '2026-01-15T09:00:00.000Z', publishedAt: now }
  expect(body).toEqual(rate)
  const list = await financial.call('get', '/exchange-rates').expect(200)
  expect(list.body.items).toEqual([rate])
  const stranger = { tenant: randomUUID() }
  expect((await financial.call('get', '/exchange-rates', stranger).expect(200)).body.items).toEqual([])
  for (const refused of [
    await quote(financial, 100, 'USD', 'EUR').expect(409),
    await quote(financial, 100, 'EUR', 'USD', stranger).expect(409),
  ]) {
    expect(refused.body.code).toBe('rate_unavailable')
  }
})

test('the latest rate is in force, whatever the order of publishing; of two as of one moment the one said last', async () => {
  await using financial = await startFinancial()
  await publish(financial, 'EUR/JPY', { rate: '170', asOf: '2026-01-15T09:00:00Z' }).expect(200)
  await publish(financial, 'EUR/BHD', { rate: '0.41', asOf: '2026-01-15T09:00:00Z' }).expect(200)
  const late = await publish(financial, 'EUR/JPY', { rate: '160', asOf: '2026-01-14T09:00:00Z' }).expect(200)
  expect(late.body.rate).toBe('170')
  const corrected = await publish(financial, 'EUR/JPY', { rate: '171', asOf: '2026-01-15T09:00:00Z' }).expect(200)
  expect(corrected.body.rate).toBe('171')
  const list = await financial.call('get', '/exchange-rates').expect(200)
  expect(list.body.items.map(({ target, rate }: Record<string, string>) => [target, rate])).toEqual([
    ['BHD', '0.41'],
    ['JPY', '171'],
  ])
  const pair = { source: 'EUR', target: 'JPY', at: new Date('2026-01-14T12:00:00Z') }
  expect((await findRate(financial.db, financial.tenant, pair))?.rate).toBe('160')
})

test.for([
  ['EUR/XAU', {}, ['path/target']],
  ['BGN/EUR', {}, ['path/source']],
  ['eur/USD', {}, ['path/source']],
  ['EUR/EUR', {}, ['path/target']],
  ['EUR/USD', { rate: '0' }, ['#/rate']],
  ['EUR/USD', { rate: '0.000' }, ['#/rate']],
  ['EUR/USD', { rate: '-1' }, ['#/rate']],
  ['EUR/USD', { rate: 1.1 }, ['#/rate']],
  ['EUR/USD', { rate: '1e3' }, ['#/rate']],
  ['EUR/USD', { rate: '1.0000000000001' }, ['#/rate']],
  ['EUR/USD', { asOf: '2026-01-15T09:30:01Z' }, ['#/asOf']],
  ['EUR/USD', { asOf: '2026-02-30T00:00:00Z' }, ['#/asOf']],
  ['EUR/USD', { asOf: 'today' }, ['#/asOf']],
  ['EUR/USD', { inverse: '0.9' }, ['#/inverse']],
] as const)('%s with %j is no rate', async ([pair, fault, pointers]) => {
  await using financial = await startFinancial()
  const refused = await publish(financial, pair, { rate: '1.1', asOf: now, ...fault }).expect(422)
  expect([refused.body.code, places(refused)]).toEqual(['validation_failed', pointers])
  expect(await financial.db.selectFrom('exchange_rates').selectAll().execute()).toEqual([])
})

test.for([
  [10_00, 'EUR', 'JPY', '171.255', 1713],
  [1000, 'JPY', 'BHD', '0.002512', 2512],
  [1, 'CLF', 'JPY', '39500.5', 4],
  [2_50, 'EUR', 'JPY', '1.8', 4],
  [3_50, 'EUR', 'JPY', '1', 4],
] as const)('%i %s in %s at %s is %i', async ([amount, source, target, rate, want]) => {
  await using financial = await startFinancial()
  await publish(financial, `${source}/${target}`, { rate, asOf: now }).expect(200)
  const { body } = await quote(financial, amount, source, target).expect(201)
  expect([body.source, body.target]).toEqual([
    { amount, currency: source },
    { amount: want, currency: target },
  ])
})

test('a quote says whose rate it binds and until when, and is found where Location leads', async () => {
  await using financial = await startFinancial()
  await publish(financial, 'EUR/USD', { rate: '1.0843', asOf: '2026-01-15T09:00:00Z' }).expect(200)
  const made = await quote(financial, 100_00, 'EUR', 'USD').expect(201)
  const { id, ...rest } = made.body
  expect(rest).toEqual({
    source: { amount: 100_00, currency: 'EUR' },
    target: { amount: 108_43, currency: 'USD' },
    rate: '1.0843',
    rateSource: 'tenant',
    asOf: '2026-01-15T09:00:00.000Z',
    expiresAt: '2026-01-15T09:32:00.000Z',
    usedAt: null,
  })
  expect(made.headers['location']).toBe(`quotes/${id}`)
  expect((await financial.call('get', `/quotes/${id}`).expect(200)).body).toEqual(made.body)
  await financial.call('get', `/quotes/${id}`, { tenant: randomUUID() }).expect(404)
  await financial.call('get', `/quotes/${v7()}`).expect(404)
  expect(places(await financial.call('get', '/quotes/none').expect(422))).toEqual(['path/quoteId'])
})

test('a quote keeps its rate when another comes into force', async () => {
  await using financial = await startFinancial()
  await publish(financial, 'EUR/USD', { rate: '1.0843', asOf: now }).expect(200)
  const { body } = await quote(financial, 100_00, 'EUR', 'USD').expect(201)
  await publish(financial, 'EUR/USD', { rate: '2', asOf: now }).expect(200)
  expect((await financial.call('get', `/quotes/${body.id}`).expect(200)).body.target.amount).toBe(108_43)
})

test.for([
  [0.5, 'EUR', 'JPY', ['#/source/amount']],
  ['100', 'EUR', 'JPY', ['#/source/amount']],
  [0, 'EUR', 'JPY', ['#/source/amount']],
  [-1, 'EUR', 'JPY', ['#/source/amount']],
  [2 ** 53, 'EUR', 'JPY', ['#/source/amount']],
  [Number.MAX_SAFE_INTEGER, 'EUR', 'JPY', ['#/source/amount']],
  [100, 'XXX', 'JPY', ['#/source/currency']],
  [100, 'EUR', 'XAU', ['#/target']],
  [100, 'EUR', 'EUR', ['#/target']],
] as const)('%d %s to %s is not quoted', async ([amount, currency, target, pointers]) => {
  await using financial = await startFinancial()
  await publish(financial, 'EUR/JPY', { rate: '171', asOf: now }).expect(200)
  const refused = await quote(financial, amount, currency, target).expect(422)
  expect([refused.body.code, places(refused)]).toEqual(['validation_failed', pointers])
  expect(await financial.db.selectFrom('quotes').selectAll().execute()).toEqual([])
})

test('what comes to nothing in the other currency is not quoted', async () => {
  await using financial = await startFinancial()
  await publish(financial, 'JPY/EUR', { rate: '0.004', asOf: now }).expect(200)
  expect(places(await quote(financial, 1, 'JPY', 'EUR').expect(422))).toEqual(['#/source/amount'])
})

/** Uses a quote as a payment does. */
function use({ db, tenant, clock }: TestFinancial, quoteId: string, amount = 100_00, tenantId = tenant) {
  const paid = { amount, currency: 'EUR' }
  return db.transaction().execute((trx) => useQuote(trx, { tenantId, quoteId, paid, now: clock() }))
}

test('of rivals one uses a quote, and that is told', async () => {
  await using financial = await startFinancial({ config: { quoteSeconds: 2 } })
  await publish(financial, 'EUR/USD', { rate: '1.0843', asOf: now }).expect(200)
  const { id } = (await quote(financial, 100_00, 'EUR', 'USD').expect(201)).body
  financial.clock.advance(1)
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => use(financial, id)))
  const used = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  expect(used).toEqual([{ amount: 108_43, currency: 'USD' }])
  await expect(use(financial, id)).rejects.toMatchObject({ code: 'quote_used' })
  const { body } = await financial.call('get', `/quotes/${id}`).expect(200)
  expect(body.usedAt).toBe('2026-01-15T09:30:01.000Z')
})

test('a quote cannot be used when it has expired, for another amount, or by another tenant', async () => {
  await using financial = await startFinancial({ config: { quoteSeconds: 2 } })
  await publish(financial, 'EUR/USD', { rate: '1.0843', asOf: now }).expect(200)
  const { id } = (await quote(financial, 100_00, 'EUR', 'USD').expect(201)).body
  const at = (pointer: string) => ({ code: 'validation_failed', errors: [expect.objectContaining({ pointer })] })
  await expect(use(financial, id, 99_99)).rejects.toMatchObject(at('#/amount'))
  await expect(use(financial, id, 100_00, randomUUID())).rejects.toMatchObject(at('#/quoteId'))
  expect((await financial.call('get', `/quotes/${id}`).expect(200)).body.usedAt).toBe(null)
  financial.clock.advance(2)
  await expect(use(financial, id)).rejects.toMatchObject({ code: 'quote_expired' })
})

test('balances beyond what a number holds are told to the last unit', async () => {
  await using financial = await startFinancial()
  const { db, tenant, clock } = financial
  for (let count = 0; count < 3; count += 1) {
    const most = Number.MAX_SAFE_INTEGER
    const invoice = { id: v7(), currency: 'EUR', subtotal: most, tax: 0, total: most }
    await db
      .transaction()
      .execute((trx) => post(trx, issueInvoice(invoice), { tenantId: tenant, id: v7(), at: clock() }))
  }
  expect((await financial.call('get', '/ledger/balances').expect(200)).body.items).toEqual([
    { account: 'receivable', currency: 'EUR', amount: '27021597764222973' },
    { account: 'revenue', currency: 'EUR', amount: '-27021597764222973' },
  ])
})

test('balances are what was posted, by account and currency', async () => {
  await using financial = await startFinancial()
  const { db, tenant, clock } = financial
  expect((await financial.call('get', '/ledger/balances').expect(200)).body.items).toEqual([])
  for (const currency of ['JPY', 'EUR']) {
    const invoice = { id: v7(), currency, subtotal: 100, tax: 19, total: 119 }
    await db
      .transaction()
      .execute((trx) => post(trx, issueInvoice(invoice), { tenantId: tenant, id: v7(), at: clock() }))
  }
  expect((await financial.call('get', '/ledger/balances').expect(200)).body.items).toEqual([
    { account: 'receivable', currency: 'EUR', amount: '119' },
    { account: 'receivable', currency: 'JPY', amount: '119' },
    { account: 'revenue', currency: 'EUR', amount: '-100' },
    { account: 'revenue', currency: 'JPY', amount: '-100' },
    { account: 'tax_payable', currency: 'EUR', amount: '-19' },
    { account: 'tax_payable', currency: 'JPY', amount: '-19' },
  ])
  const stranger = { tenant: randomUUID() }
  expect((await financial.call('get', '/ledger/balances', stranger).expect(200)).body.items).toEqual([])
})

test.for([
  ['get', '/exchange-rates', 'financial:write financial:manage'],
  ['put', '/exchange-rates/EUR/USD', 'financial:read financial:write'],
  ['post', '/quotes', 'financial:read financial:manage'],
  ['get', `/quotes/${v7()}`, 'financial:write financial:manage'],
  ['get', '/ledger/balances', 'financial:write financial:manage'],
] as const)('%s %s needs its own scope', async ([method, path, scope]) => {
  await using financial = await startFinancial()
  const { body } = await financial.call(method, path, { scope }).expect(403)
  expect(body.code).toBe('insufficient_scope')
})

test('a token stays good for its ten minutes, however the clock jumps within them', async () => {
  await using financial = await startFinancial()
  financial.clock.advance(400)
  await financial.call('get', '/exchange-rates').expect(200)
})
