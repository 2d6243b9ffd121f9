import { expect, test } from 'vitest'
import { reserve, settle } from '../src/domain/invoices/allocate.ts'
import { issueInvoice } from '../src/domain/invoices/issue-invoice.ts'
import { lockInvoice } from '../src/store/invoices.ts'
import { countWaiting } from './count-waiting.ts'
import { addClient, addDraft, addIssued, aLine, draftFor, issue } from './invoicing.ts'
import { reconcile } from './reconcile.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'

type Entry = { account: string; currency: string; amount: string }

async function listEntries({ db }: TestFinancial): Promise<Entry[]> {
  return db
    .selectFrom('ledger_entries')
    .select(['account', 'currency', 'amount'])
    .orderBy('posting_id')
    .orderBy('line')
    .execute()
}

async function findBooked({ db }: TestFinancial, id: string) {
  return db
    .selectFrom('invoices')
    .select(['booked_amount', 'booked_currency'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

function publish({ call }: TestFinancial, pair: string, rate: string, caller = {}) {
  return call('put', `/exchange-rates/${pair}`, caller).send({ rate, asOf: '2026-01-15T09:00:00Z' }).expect(200)
}

test('an issued invoice has the first number, and the client owes its total', async () => {
  await using financial = await startFinancial()
  const draft = await addDraft(financial, { lines: [aLine({ taxRate: 1_900 })] })
  financial.clock.advance(1)
  const issued = await financial.call('post', `/invoices/${draft.id}/issue`).set('if-match', '"1"').expect(200)
  expect(issued.body).toEqual({
    ...draft,
    number: 'INV-000001',
    status: 'issued',
    issuedOn: '2026-01-15',
    updatedAt: '2026-01-15T09:30:01.000Z',
  })
  expect(issued.headers.etag).toBe('"2"')
  expect(await listEntries(financial)).toEqual([
    { account: 'receivable', currency: 'EUR', amount: '11900' },
    { account: 'revenue', currency: 'EUR', amount: '-10000' },
    { account: 'tax_payable', currency: 'EUR', amount: '-1900' },
  ])
  expect((await financial.call('get', `/invoices/${draft.id}`)).body).toEqual(issued.body)
  expect(await reconcile(financial.db)).toEqual([])
})

test('fifty invoices issued at once have the numbers 1 to 50', async () => {
  await using financial = await startFinancial()
  const clientId = await addClient(financial)
  const drafts = await Promise.all(Array.from({ length: 50 }, () => addDraft(financial, { clientId })))
  const issued = await Promise.all(drafts.map((draft) => issue(financial, draft)))
  const expected = Array.from({ length: 50 }, (_, index) => `INV-${String(index + 1).padStart(6, '0')}`)
  expect(issued.map(({ number }) => number).sort()).toEqual(expected)
  expect(await reconcile(financial.db)).toEqual([])
})

test('issues that fail, also among others, leave no gap and nothing behind', async () => {
  await using financial = await startFinancial()
  const clientId = await addClient(financial)
  const drafts = await Promise.all(Array.from({ length: 12 }, () => addDraft(financial, { clientId })))
  // The books come last: without an id for its posting, an issue fails when all else is done.
  const broken = { ...financial.context, ids: () => 'no id' }
  const outcomes = await Promise.allSettled(
    drafts.map(({ id: invoiceId }, index) =>
      issueInvoice(index % 3 === 0 ? broken : financial.context, {
        tenantId: financial.tenant,
        invoiceId,
        precondition: 'any',
      }),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4)
  const { body } = await financial.call('get', '/invoices?status=issued').expect(200)
  const numbers: string[] = body.items.map(({ number }: { number: string }) => number)
  expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `INV-00000${number}`))
  const failed = await financial.call('get', `/invoices/${drafts[0]?.id}`).expect(200)
  expect(failed.body).toEqual(drafts[0])
  expect((await issue(financial, { id: drafts[0]?.id ?? '' })).number).toBe('INV-000009')
  expect(await reconcile(financial.db)).toEqual([])
})

test('every tenant counts its own invoices', async () => {
  await using financial = await startFinancial()
  const stranger = { tenant: 'b0000000-0000-4000-8000-000000000001' }
  await addIssued(financial)
  const clientId = await addClient(financial, stranger)
  const { body } = await financial.call('post', '/invoices', stranger).send(draftFor(clientId)).expect(201)
  const issued = await financial.call('post', `/invoices/${body.id}/issue`, stranger).set('if-match', '"1"').expect(200)
  expect(issued.body.number).toBe('INV-000001')
})

test.for([
  ['"1"', [200, 412, 412, 412]],
  ['*', [200, 409, 409, 409]],
] as const)('a draft that is issued four times at once, If-Match %s, is issued once', async ([tag, statuses]) => {
  await using financial = await startFinancial()
  const { id } = await addDraft(financial)
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => financial.call('post', `/invoices/${id}/issue`).set('if-match', tag)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual(statuses)
  for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('invoice_not_draft')
  expect((await addIssued(financial)).number).toBe('INV-000002')
  expect(await reconcile(financial.db)).toEqual([])
})

test.for([
  ['2026-01-15T23:59:59.999Z', '2026-01-15'],
  ['2026-01-16T00:00:00.000Z', '2026-01-16'],
] as const)('at %s it is issued on %s', async ([now, day]) => {
  await using financial = await startFinancial()
  const { id } = await addDraft(financial)
  const context = { ...financial.context, clock: () => new Date(now) }
  const which = { tenantId: financial.tenant, invoiceId: id, precondition: 'any' } as const
  expect((await issueInvoice(context, which)).issued_on).toBe(day)
})

test('an invoice in another currency is booked by the rate in force', async () => {
  await using financial = await startFinancial()
  await publish(financial, 'USD/EUR', '0.5')
  const { id } = await addIssued(financial, { currency: 'USD', lines: [aLine({ unitPrice: 10_001 })] })
  // 50.005 euros: half to even.
  expect(await findBooked(financial, id)).toEqual({ booked_amount: '5000', booked_currency: 'EUR' })
  await publish(financial, 'USD/EUR', '0.9')
  const later = await addIssued(financial, { currency: 'USD' })
  expect(await findBooked(financial, later.id)).toEqual({ booked_amount: '9000', booked_currency: 'EUR' })
  expect(await findBooked(financial, id)).toEqual({ booked_amount: '5000', booked_currency: 'EUR' })
})

test.for([
  ['yen by a yen rate', 'JPY', 'JPY/EUR', '0.0061', { booked_amount: '6100', booked_currency: 'EUR' }],
  ['without a rate', 'USD', 'JPY/EUR', '0.0061', { booked_amount: null, booked_currency: null }],
  ['with a rate of the way back only', 'USD', 'EUR/USD', '1.1', { booked_amount: null, booked_currency: null }],
  ['beyond what can be counted', 'USD', 'USD/EUR', '999999999999', { booked_amount: null, booked_currency: null }],
  ["in the tenant's own", 'EUR', 'USD/EUR', '0.9', { booked_amount: '10000', booked_currency: 'EUR' }],
] as const)('what an invoice is booked at: %s', async ([, currency, pair, rate, booked]) => {
  await using financial = await startFinancial()
  await publish(financial, pair, rate)
  const unitPrice = rate === '999999999999' ? 10_000_000 : 10_000
  const { id } = await addIssued(financial, { currency, lines: [aLine({ unitPrice })] })
  expect(await findBooked(financial, id)).toEqual(booked)
})

test("another tenant's rate books nothing", async () => {
  await using financial = await startFinancial()
  await publish(financial, 'USD/EUR', '0.5', { tenant: 'b0000000-0000-4000-8000-000000000001' })
  const { id } = await addIssued(financial, { currency: 'USD' })
  expect(await findBooked(financial, id)).toEqual({ booked_amount: null, booked_currency: null })
})

test('what costs nothing is paid as soon as it is issued', async () => {
  await using financial = await startFinancial()
  const issued = await addIssued(financial, { lines: [aLine(), aLine({ unitPrice: -10_000 })] })
  expect([issued.number, issued.status, issued.total, issued.due]).toEqual(['INV-000001', 'paid', 0, 0])
  expect(await listEntries(financial)).toEqual([])
  expect(await reconcile(financial.db)).toEqual([])
})

test('a void invoice keeps its number, and nobody owes it any more', async () => {
  await using financial = await startFinancial()
  const issued = await addIssued(financial, { lines: [aLine({ taxRate: 1_900 })] })
  const voided = await financial.call('post', `/invoices/${issued.id}/void`).set('if-match', '"2"').expect(200)
  expect(voided.body).toEqual({ ...issued, status: 'void', due: 0 })
  expect(voided.headers.etag).toBe('"3"')
  const { body } = await financial.call('get', '/ledger/balances').expect(200)
  expect(body.items.map(({ amount }: { amount: unknown }) => Number(amount))).toEqual([0, 0, 0])
  expect((await addIssued(financial)).number).toBe('INV-000002')
  expect(await reconcile(financial.db)).toEqual([])
})

const states = ['draft', 'being collected', 'partially paid', 'paid', 'void'] as const

test.for(states)('what is %s cannot be voided', async (state) => {
  await using financial = await startFinancial()
  const { db, tenant, clock } = financial
  const { id } = state === 'draft' ? await addDraft(financial) : await addIssued(financial)
  const amount = state === 'paid' ? 10_000 : 4_000
  const allocation = { tenantId: tenant, invoiceId: id, amount, currency: 'EUR', at: clock() }
  if (state !== 'draft' && state !== 'void') await reserve(db, allocation)
  if (state === 'paid' || state === 'partially paid') await settle(db, allocation)
  const attempt = () => financial.call('post', `/invoices/${id}/void`).set('if-match', '*')
  if (state === 'void') await attempt().expect(200)
  const before = await financial.call('get', `/invoices/${id}`)
  const entries = await listEntries(financial)
  expect((await attempt().expect(409)).body.code).toBe('invoice_not_voidable')
  const after = await financial.call('get', `/invoices/${id}`)
  expect([after.body, after.headers.etag]).toEqual([before.body, before.headers.etag])
  expect(await listEntries(financial)).toEqual(entries)
})

const pay = 'pay before void'
test.for([
  [pay, '201 ', '409 invoice_not_voidable'],
  ['void before pay', '409 invoice_not_payable', '200 '],
] as const)('%s, at the same moment: the first wins', async ([order, paid, voided]) => {
  await using financial = await startFinancial()
  const { db, tenant } = financial
  const { id } = await addIssued(financial)
  const wish = { invoiceId: id, amount: { amount: 10_000, currency: 'EUR' }, method: 'bank_transfer' }
  const start = {
    pay: () => financial.call('post', '/payments').set('idempotency-key', 'pay').send(wish),
    void: () => financial.call('post', `/invoices/${id}/void`).set('if-match', '*'),
  }
  const holder = await db.startTransaction().execute()
  await lockInvoice(holder, { tenantId: tenant, invoiceId: id })
  const [first, second] = order === pay ? ([start.pay, start.void] as const) : ([start.void, start.pay] as const)
  const answers = [first().then((answer) => answer)]
  await expect.poll(() => countWaiting(db)).toBe(1)
  answers.push(second().then((answer) => answer))
  await expect.poll(() => countWaiting(db)).toBe(2)
  await holder.commit().execute()
  const said = (await Promise.all(answers)).map(({ status, body }) => `${status} ${body.code ?? ''}`)
  expect(said).toEqual(order === pay ? [paid, voided] : [voided, paid])
  expect(await reconcile(db)).toEqual([])
})

test('a payment is a change, too: what was read before it is stale', async () => {
  await using financial = await startFinancial()
  const { id } = await addIssued(financial)
  const wish = { invoiceId: id, amount: { amount: 4_000, currency: 'EUR' }, method: 'bank_transfer' }
  await financial.call('post', '/payments').set('idempotency-key', 'pay').send(wish).expect(201)
  const { body } = await financial.call('get', `/invoices/${id}`).set('if-none-match', '"2"').expect(200)
  expect([body.status, body.paid, body.due]).toEqual(['partially_paid', 4_000, 6_000])
  await financial.call('post', `/invoices/${id}/void`).set('if-match', '"2"').expect(412)
})

test('what is being collected is neither paid nor due', async () => {
  await using financial = await startFinancial()
  const { id } = await addIssued(financial)
  const { db, tenant, clock } = financial
  await reserve(db, { tenantId: tenant, invoiceId: id, amount: 4_000, currency: 'EUR', at: clock() })
  const { body } = await financial.call('get', `/invoices/${id}`).expect(200)
  expect([body.status, body.paid, body.due]).toEqual(['issued', 0, 6_000])
})

test('voiding asks for more than writing does', async () => {
  await using financial = await startFinancial()
  const { id } = await addIssued(financial)
  const refused = await financial
    .call('post', `/invoices/${id}/void`, { scope: 'financial:read financial:write' })
    .set('if-match', '*')
    .expect(403)
  expect(refused.body.code).toBe('insufficient_scope')
})
