import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listBalances } from '../src/store/ledger.ts'
import { reconcile } from './reconcile.ts'
import { addClient, sell } from './sell.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'

type Wish = Record<string, unknown>

function pay(financial: TestFinancial, wish: Wish, key: string = randomUUID()) {
  return financial.call('post', '/payments').set('idempotency-key', key).send(wish)
}

function transfer(invoiceId: string, amount = 10_000, currency = 'EUR') {
  return { invoiceId, amount: { amount, currency }, method: 'bank_transfer' }
}

/** Everything that a payment writes, counted. */
async function countWrites({ db }: TestFinancial): Promise<number> {
  const tables = ['payments', 'idempotency_keys', 'outbox', 'compensations'] as const
  const counts = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return counts.reduce((sum, { n }) => sum + Number(n), 0)
}

test('a bank transfer counts at once, in the invoice and in the books', async () => {
  await using financial = await startFinancial()
  const { invoiceId, clientId } = await sell(financial)
  const { body, headers } = await pay(financial, transfer(invoiceId, 4_000)).expect(201)
  expect(body).toEqual({
    id: expect.any(String),
    invoiceId,
    clientId,
    method: 'bank_transfer',
    status: 'confirmed',
    amount: { amount: 4_000, currency: 'EUR' },
    settled: null,
    refunded: 0,
    mandateId: null,
    quoteId: null,
    failure: null,
    createdAt: '2026-01-15T09:30:00.000Z',
    updatedAt: '2026-01-15T09:30:00.000Z',
  })
  expect(headers['location']).toBe(`payments/${body.id}`)
  await pay(financial, transfer(invoiceId, 6_000)).expect(201)
  const invoice = await financial.db.selectFrom('invoices').selectAll().executeTakeFirstOrThrow()
  expect(invoice).toMatchObject({ status: 'paid', paid: '10000', pending: '0' })
  expect(await listBalances(financial.db, financial.tenant)).toEqual([
    { account: 'bank', currency: 'EUR', amount: 10_000n },
    { account: 'receivable', currency: 'EUR', amount: 0n },
    { account: 'revenue', currency: 'EUR', amount: -10_000n },
  ])
  expect((await financial.call('get', `/payments/${body.id}`).expect(200)).body).toEqual(body)
  expect(await reconcile(financial.db)).toEqual([])
})

test('the same key gets the first answer byte for byte, however the key is written and the body ordered', async () => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial)
  const first = await pay(financial, transfer(invoiceId), 'once').expect(201)
  financial.clock.advance(1)
  const { amount, ...rest } = transfer(invoiceId)
  const again = await pay(financial, { amount, ...rest }, '"once"').expect(201)
  expect(again.text).toBe(first.text)
  expect(again.headers['location']).toBe(first.headers['location'])
  expect(again.headers['content-type']).toBe(first.headers['content-type'])
  expect(await countWrites(financial)).toBe(2)
  expect(await reconcile(financial.db)).toEqual([])
})

test('the same key with another body is refused at the header, also when that body would be refused itself', async () => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial)
  await pay(financial, transfer(invoiceId, 100), 'once').expect(201)
  for (const other of [transfer(invoiceId, 101), transfer(invoiceId, 99_999), transfer(randomUUID(), 100)]) {
    const { body } = await pay(financial, other, 'once').expect(422)
    expect(body).toMatchObject({ code: 'idempotency_key_reused', errors: [{ pointer: 'header/Idempotency-Key' }] })
  }
  expect(await reconcile(financial.db)).toEqual([])
})

test('ids are told as they are kept, however they were written', async () => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial)
  const { body } = await pay(financial, transfer(invoiceId.toUpperCase(), 100)).expect(201)
  expect((await financial.call('get', `/payments/${body.id}`).expect(200)).body).toEqual(body)
})

test.each(['40001', '40P01'])('a payment that gave way to a rival (%s) is tried again', async (code) => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial)
  await failFirst(financial, { table: 'payments', attempts: 2, code })
  await pay(financial, transfer(invoiceId)).expect(201)
  expect(await reconcile(financial.db)).toEqual([])
})

test.each(['payments', 'ledger_postings', 'ledger_entries', 'idempotency_keys'])(
  'a payment that breaks off at %s leaves nothing behind, and its key is good for another attempt',
  async (table) => {
    await using financial = await startFinancial()
    const { invoiceId } = await sell(financial)
    await failFirst(financial, { table, attempts: 1, code: '57014' })
    await pay(financial, transfer(invoiceId), 'once').expect(503)
    expect(await countWrites(financial)).toBe(0)
    expect(await reconcile(financial.db)).toEqual([])
    await pay(financial, transfer(invoiceId), 'once').expect(201)
    expect(await reconcile(financial.db)).toEqual([])
  },
)

/** Makes the first inserts fail; a sequence counts on when its transaction is undone. */
async function failFirst(
  { db }: TestFinancial,
  fault: { table: string; attempts: number; code: string },
): Promise<void> {
  await sql`create sequence attempts`.execute(db)
  await sql`
    create function fail_first() returns trigger language plpgsql as $$ begin
      if nextval('attempts') <= ${sql.lit(fault.attempts)} then raise exception 'seeded' using errcode = ${sql.lit(fault.code)}; end if;
      return new; end $$`.execute(db)
  await sql`
    create trigger fail_first before insert on ${sql.table(fault.table)}
    for each row execute function fail_first()`.execute(db)
}

test("a key is the tenant's own", async () => {
  await using financial = await startFinancial()
  const tenant = randomUUID()
  const ours = await sell(financial)
  const theirs = await sell(financial, { tenant })
  await pay(financial, transfer(ours.invoiceId), 'once').expect(201)
  await financial
    .call('post', '/payments', { tenant })
    .set('idempotency-key', 'once')
    .send(transfer(theirs.invoiceId))
    .expect(201)
  expect(await reconcile(financial.db)).toEqual([])
})

test('a refusal keeps nothing: the key is free for the corrected request', async () => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial)
  await pay(financial, transfer(invoiceId, 10_001), 'once').expect(409)
  expect(await countWrites(financial)).toBe(0)
  await pay(financial, transfer(invoiceId), 'once').expect(201)
})

test('fifty at once with one key make one payment', async () => {
  await using financial = await startFinancial()
  // As much is due as to pay it often: nothing but the key prevents it.
  const { invoiceId } = await sell(financial, { total: 1_000_000 })
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => pay(financial, transfer(invoiceId), 'once').expect(201)),
  )
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(await countWrites(financial)).toBe(2)
  expect(await reconcile(financial.db)).toEqual([])
})

test('rivals cannot pay more than is due', async () => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial)
  const answers = await Promise.all(Array.from({ length: 20 }, () => pay(financial, transfer(invoiceId, 3_000))))
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(201), ...Array(17).fill(409)])
  expect(await reconcile(financial.db)).toEqual([])
})

test.each([
  ['no key', undefined, 400, 'idempotency_key_required'],
  ['an empty key', '', 422, 'validation_failed'],
  ['an empty string', '""', 422, 'validation_failed'],
  ['a space', 'a b', 422, 'validation_failed'],
  ['a quote that is not closed', '"abc', 422, 'validation_failed'],
  ['101 characters', 'k'.repeat(101), 422, 'validation_failed'],
  ['umlauts', 'schl\u00fcssel', 422, 'validation_failed'],
])('%s is no key', async (_name, key, status, code) => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial)
  const request = financial.call('post', '/payments')
  if (key !== undefined) request.set('idempotency-key', key)
  const { body } = await request.send(transfer(invoiceId)).expect(status)
  expect(body.code).toBe(code)
  if (status === 422) expect(body.errors).toMatchObject([{ pointer: 'header/Idempotency-Key' }])
  expect(await countWrites(financial)).toBe(0)
})

const id = '01980a5e-7c00-7000-8000-000000000001'

test.each<[string, Wish, string]>([
  ['a float', { amount: { amount: 100.5, currency: 'JPY' } }, '#/amount/amount'],
  ['a string', { amount: { amount: '100', currency: 'EUR' } }, '#/amount/amount'],
  ['nothing', { amount: { amount: 0, currency: 'EUR' } }, '#/amount/amount'],
  ['less than nothing', { amount: { amount: -1, currency: 'EUR' } }, '#/amount/amount'],
  ['2^53', { amount: { amount: 2 ** 53, currency: 'EUR' } }, '#/amount/amount'],
  ['no currency of this world', { amount: { amount: 1, currency: 'XXX' } }, '#/amount/currency'],
  ["another currency than the invoice's", { amount: { amount: 1, currency: 'USD' } }, '#/amount/currency'],
  ['no such invoice', { invoiceId: id }, '#/invoiceId'],
  ['no such method', { method: 'cash' }, '#/method'],
  ['a field that is not known', { tenantId: id }, '#/tenantId'],
  ['a mandate for a transfer', { mandateId: id }, '#/mandateId'],
  ['no such quote', { quoteId: id }, '#/quoteId'],
  ['a debit without a mandate', { method: 'direct_debit' }, '#/mandateId'],
  ['a debit by a quote', { method: 'direct_debit', mandateId: id, quoteId: id }, '#/quoteId'],
  ['no such mandate', { method: 'direct_debit', mandateId: id }, '#/mandateId'],
])('%s is refused where it stands, and nothing is written', async (_name, change, pointer) => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial)
  const { body } = await pay(financial, { ...transfer(invoiceId), ...change }).expect(422)
  expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  expect(await countWrites(financial)).toBe(0)
  expect(await reconcile(financial.db)).toEqual([])
})

test.each([
  ['draft', 'invoice_not_payable'],
  ['void', 'invoice_not_payable'],
] as const)('nothing is paid on a %s invoice', async (status, code) => {
  await using financial = await startFinancial()
  const { invoiceId } = await sell(financial, { status })
  const { body } = await pay(financial, transfer(invoiceId)).expect(409)
  expect(body.code).toBe(code)
  expect(await countWrites(financial)).toBe(0)
})

test("another tenant's invoice does not exist, nor does its payment", async () => {
  await using financial = await startFinancial()
  const tenant = randomUUID()
  const { invoiceId } = await sell(financial, { tenant })
  const { body } = await pay(financial, transfer(invoiceId)).expect(422)
  expect(body.errors).toMatchObject([{ pointer: '#/invoiceId' }])
  const theirs = await financial
    .call('post', '/payments', { tenant })
    .set('idempotency-key', 'k')
    .send(transfer(invoiceId))
    .expect(201)
  await financial.call('get', `/payments/${theirs.body.id}`).expect(404)
  expect((await financial.call('get', '/payments').expect(200)).body).toEqual({ items: [], next: null })
})

test('payments are listed newest first, of one invoice when asked, page by page', async () => {
  await using financial = await startFinancial()
  const clientId = await addClient(financial)
  const one = await sell(financial, { clientId })
  const other = await sell(financial, { clientId })
  for (const invoiceId of [one.invoiceId, other.invoiceId, one.invoiceId]) await pay(financial, transfer(invoiceId, 10))
  const { body: first } = await financial.call('get', '/payments?limit=2').expect(200)
  const { body: rest } = await financial.call('get', `/payments?limit=2&cursor=${first.next}`).expect(200)
  const ids = [...first.items, ...rest.items].map((payment) => payment.id)
  expect(ids).toEqual(ids.toSorted().toReversed())
  expect(ids).toHaveLength(3)
  expect(rest.next).toBeNull()
  const { body: filtered } = await financial.call('get', `/payments?invoiceId=${one.invoiceId}`).expect(200)
  expect(filtered.items).toHaveLength(2)
})

test('writing takes the scope for it', async () => {
  await using financial = await startFinancial()
  await financial.call('post', '/payments', { scope: 'financial:read' }).send({}).expect(403)
})
