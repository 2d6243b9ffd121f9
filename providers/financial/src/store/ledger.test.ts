import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { cloneFinancialDatabase } from '../../test/financial-database.ts'
import { issueInvoice } from '../domain/ledger/invoice-postings.ts'
import { confirmPayment, payOutPayment, receiveTransfer } from '../domain/ledger/payment-postings.ts'
import type { Posting } from '../domain/ledger/posting.ts'
import { listBalances, post } from './ledger.ts'
import type { FinancialTables } from './tables/index.ts'

const tenantId = v7()
const at = new Date('2026-01-15T09:30:00Z')

function payment(amount = 5_00, currency = 'EUR') {
  return { id: v7(), amount: { amount, currency } }
}

function postTo(db: Kysely<FinancialTables>, posting: Posting, tenant = tenantId): Promise<boolean> {
  return db.transaction().execute((trx) => post(trx, posting, { tenantId: tenant, id: v7(), at }))
}

test('a posting is written with all its entries, in their order', async () => {
  await using database = await cloneFinancialDatabase()
  const db = database.open()
  const invoice = { id: v7(), currency: 'EUR', subtotal: 100, tax: 19, total: 119 }
  expect(await postTo(db, issueInvoice(invoice))).toBe(true)
  const { id, ...posting } = await db.selectFrom('ledger_postings').selectAll().executeTakeFirstOrThrow()
  expect(posting).toEqual({ tenant_id: tenantId, kind: 'invoice_issued', source_id: invoice.id, posted_at: at })
  const line = { posting_id: id, tenant_id: tenantId, currency: 'EUR' }
  expect(await db.selectFrom('ledger_entries').selectAll().orderBy('line').execute()).toEqual([
    { ...line, line: 1, account: 'receivable', amount: '119' },
    { ...line, line: 2, account: 'revenue', amount: '-100' },
    { ...line, line: 3, account: 'tax_payable', amount: '-19' },
  ])
})

test('the same thing is posted once, however often and however many try', async () => {
  await using database = await cloneFinancialDatabase()
  const db = database.open()
  const posting = receiveTransfer(payment())
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => postTo(db, posting)))
  expect(outcomes.filter(Boolean)).toHaveLength(1)
  expect(await listBalances(db, tenantId)).toEqual([
    { account: 'bank', currency: 'EUR', amount: 500n },
    { account: 'receivable', currency: 'EUR', amount: -500n },
  ])
})

test('a posting without entries counts as posted, too', async () => {
  await using database = await cloneFinancialDatabase()
  const db = database.open()
  const nothing = issueInvoice({ id: v7(), currency: 'EUR', subtotal: 0, tax: 0, total: 0 })
  expect([await postTo(db, nothing), await postTo(db, nothing)]).toEqual([true, false])
})

test('what a transaction posts is gone with it', async () => {
  await using database = await cloneFinancialDatabase()
  const db = database.open()
  const posting = receiveTransfer(payment())
  const failed = db.transaction().execute(async (trx) => {
    await post(trx, posting, { tenantId, id: v7(), at })
    throw new Error('the provider said no')
  })
  await expect(failed).rejects.toThrow('the provider said no')
  expect(await listBalances(db, tenantId)).toEqual([])
  expect(await postTo(db, posting)).toBe(true)
})

test('the database refuses what does not balance, however it is written', async () => {
  await using database = await cloneFinancialDatabase()
  const db = database.open()
  const [first, second] = receiveTransfer(payment()).entries
  const forged = (amount: number, currency = 'EUR') =>
    ({
      kind: 'transfer_received',
      source: v7(),
      entries: [first, { ...second, amount, currency }],
    }) as unknown as Posting
  for (const posting of [forged(-4_99), forged(-5_00, 'USD')]) {
    await expect(postTo(db, posting)).rejects.toMatchObject({ code: '23514' })
  }
  expect(await db.selectFrom('ledger_postings').selectAll().execute()).toEqual([])
})

test('nothing is added to a posting, taken from it or changed', async () => {
  await using database = await cloneFinancialDatabase()
  const db = database.open()
  await postTo(db, receiveTransfer(payment()))
  const { id } = await db.selectFrom('ledger_postings').select('id').executeTakeFirstOrThrow()
  const entry = { posting_id: id, line: 3, tenant_id: tenantId, account: 'bank', currency: 'EUR', amount: 1 } as const
  for (const change of [
    db.insertInto('ledger_entries').values(entry),
    db.updateTable('ledger_entries').set({ amount: sql`-amount` }),
    db.deleteFrom('ledger_entries'),
    db.updateTable('ledger_postings').set({ kind: 'refund_made' }),
    db.deleteFrom('ledger_postings'),
  ]) {
    await expect(change.execute()).rejects.toMatchObject({ code: '23514' })
  }
})

test('balances are of one tenant, by account and currency, exact beyond 2^53', async () => {
  await using database = await cloneFinancialDatabase()
  const db = database.open()
  const most = Number.MAX_SAFE_INTEGER
  const yen = payment(300, 'JPY')
  for (const posting of [
    receiveTransfer(payment(most)),
    receiveTransfer(payment(most)),
    confirmPayment(yen),
    payOutPayment(yen),
  ]) {
    await postTo(db, posting)
  }
  await postTo(db, receiveTransfer(payment()), v7())
  expect(await listBalances(db, tenantId)).toEqual([
    { account: 'bank', currency: 'EUR', amount: 2n * BigInt(most) },
    { account: 'bank', currency: 'JPY', amount: 300n },
    { account: 'provider_clearing', currency: 'JPY', amount: 0n },
    { account: 'receivable', currency: 'EUR', amount: -2n * BigInt(most) },
    { account: 'receivable', currency: 'JPY', amount: -300n },
  ])
})
