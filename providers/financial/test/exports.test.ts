import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mintToken } from '@platform/fixtures/tokens'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { exportTransactions } from '../src/store/export-transactions.ts'
import { addCategory, addTransaction, countTransactions, stranger } from './bank.ts'
import { importFile } from './files.ts'
import { everyScope, startFinancial, type TestFinancial } from './start-financial.ts'

const nasty = ['=1+1', '+1', '-1', '@A1', "'=1+1", "''", '"', 'a,b', '  a  ', 'Grace & Söhne', 'グレース', 'nul', '﻿bom']

async function seed({ db, tenant, clock }: TestFinancial, count: number): Promise<void> {
  await sql`
    insert into transactions (id, tenant_id, bank_reference, booked_on, amount, currency, counterparty, description, created_at)
    select gen_random_uuid(), ${tenant}::uuid, 'BANK-' || n, date '2026-01-01' - n % 365, n, 'EUR', 'Somebody',
      repeat('Rent ', 60), ${clock()}::timestamptz
    from generate_series(1, ${count}::integer) n`.execute(db)
}

/** Asks for an export and reads nothing of it. */
async function open({ app, tenant, clock }: TestFinancial): Promise<IncomingMessage> {
  const { port } = app.server.address() as AddressInfo
  const authorization = `Bearer ${mintToken({ tenant, scope: everyScope }, { now: clock().getTime() })}`
  const asking = get({
    port,
    host: '127.0.0.1',
    path: '/exports/transactions',
    headers: { authorization },
    agent: false,
  })
  const [response] = await once(asking, 'response')
  return response
}

async function countHeld({ db }: TestFinancial): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    select count(*)::integer as held from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`.execute(db)
  return rows[0]?.held ?? 0
}

test('an export is a file in the columns of an import', async () => {
  await using financial = await startFinancial()
  await addTransaction(financial, { bankReference: 'B-2', counterparty: '=HYPERLINK("x")' })
  await addTransaction(financial, {
    bankReference: 'B-1',
    bookedOn: '2026-01-01',
    amount: { amount: -7, currency: 'BHD' },
  })
  const { text, headers } = await financial.call('get', '/exports/transactions').expect(200)
  expect(headers['content-disposition']).toBe('attachment; filename="transactions.csv"')
  const lines = text.replaceAll('"', '').trimEnd().split('\r\n')
  expect(lines).toEqual([
    'bankReference,bookedOn,amount,currency,counterparty,description,category',
    'B-1,2026-01-01,-0.007,BHD,Example Hosting Ltd,Servers in January,',
    "B-2,2026-01-14,-45.99,EUR,'=HYPERLINK(x),Servers in January,",
  ])
})

test('an export of nothing is its header', async () => {
  await using financial = await startFinancial()
  const { text } = await financial.call('get', '/exports/transactions').expect(200)
  expect(text.replaceAll('"', '').trimEnd()).toBe(
    'bankReference,bookedOn,amount,currency,counterparty,description,category',
  )
})

test("another tenant's import of an export is equal to it, whatever the texts", async () => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  await addCategory(financial, 'hosting', stranger)
  for (const [index, text] of nasty.entries()) {
    const day = String((index % 3) + 1).padStart(2, '0')
    const row = { bookedOn: `2026-01-${day}`, counterparty: text, description: text, bankReference: `${text}${index}` }
    const { id } = await addTransaction(financial, row)
    const patch = financial.call('patch', `/transactions/${id}`).set('if-match', '*')
    if (index % 2 === 0) await patch.send({ categoryId }).expect(200)
  }
  const { text: first } = await financial.call('get', '/exports/transactions').expect(200)
  const job = await importFile(financial, first, 'atomic', stranger)
  expect(job).toMatchObject({ status: 'succeeded', imported: nasty.length, refused: 0, duplicates: 0 })
  const { text: second } = await financial.call('get', '/exports/transactions', stranger).expect(200)
  expect(second).toBe(first)
  const own = await importFile(financial, first)
  expect(own).toMatchObject({ status: 'succeeded', imported: 0, duplicates: nasty.length })
  expect(await countTransactions(financial)).toBe(2 * nasty.length)
})

test('an export tells one moment, whatever is written while it is read', async () => {
  await using financial = await startFinancial()
  await seed(financial, 3_000)
  const rows = exportTransactions(financial.db, financial.tenant)
  const seen: string[] = []
  const first = await rows.next()
  if (first.value) seen.push(first.value.bank_reference)
  await addTransaction(financial, { bankReference: 'LATER', bookedOn: '9999-12-31' })
  await sql`update transactions set description = 'changed'`.execute(financial.db)
  for await (const { bank_reference, description } of rows) {
    seen.push(bank_reference)
    expect(description).not.toBe('changed')
  }
  expect([seen.length, seen.includes('LATER')]).toEqual([3_000, false])
})

test('a reader who goes away gives the connection back, and two who dawdle leave none for a third', async () => {
  await using financial = await startFinancial()
  await seed(financial, 40_000)
  const dawdlers = [await open(financial), await open(financial)]
  expect(await countHeld(financial)).toBe(2)
  const refused = await financial.call('get', '/exports/transactions').expect(503)
  expect([refused.body.code, refused.headers['retry-after']]).toEqual(['unavailable', '5'])
  for (const dawdler of dawdlers) dawdler.destroy()
  await expect.poll(() => countHeld(financial)).toBe(0)
  await financial.call('get', '/exports/transactions').expect(200)
  await expect.poll(() => countHeld(financial)).toBe(0)
}, 30_000)

test('a fault before the first row is a problem, not an empty file', async () => {
  await using financial = await startFinancial()
  await sql`alter table transactions rename to gone`.execute(financial.db)
  const { body } = await financial.call('get', '/exports/transactions').expect(500)
  expect(body.code).toBe('internal')
  expect(await countHeld(financial)).toBe(0)
})
