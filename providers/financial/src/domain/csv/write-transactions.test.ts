import { buffer, text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAll } from './test/csv-file.ts'
import { transactionRows } from './test/transaction-rows.ts'
import type { TransactionRow } from './transaction-columns.ts'
import { writeTransactions } from './write-transactions.ts'

const row: TransactionRow = {
  bankReference: 'B-1',
  bookedOn: '2026-01-15',
  amount: { amount: -1_250, currency: 'EUR' },
  counterparty: '=HYPERLINK("http://evil.example")',
  description: 'Rent, "January"',
  category: null,
}

test('an export is RFC 4180, and no spreadsheet runs it', async () => {
  expect(await text(writeTransactions([row]))).toBe(
    [
      '"bankReference","bookedOn","amount","currency","counterparty","description","category"',
      `"B-1","2026-01-15","-12.50","EUR","'=HYPERLINK(""http://evil.example"")","Rent, ""January""",""`,
      '',
    ].join('\r\n'),
  )
})

test('an export without rows has its header', async () => {
  expect((await text(writeTransactions([]))).split('\r\n')).toHaveLength(2)
})

test('what is exported is imported as it was, however its bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      transactionRows,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      async (rows, sizes) => {
        const read = await readAll(await buffer(writeTransactions(rows)), { sizes })
        expect(read.map((row) => ('values' in row ? row.values : row))).toEqual(rows)
      },
    ),
    { numRuns: 200 },
  )
})

test('an import goes on after any row as if it had not stopped', async () => {
  await fc.assert(
    fc.asyncProperty(transactionRows, async (rows) => {
      const file = await buffer(writeTransactions(rows))
      const whole = await readAll(file)
      for (const [index, row] of whole.entries()) {
        const after = 'byteOffset' in row ? { row: row.row, byteOffset: row.byteOffset } : undefined
        expect(await readAll(file, { after, sizes: [7] })).toEqual(whole.slice(index + 1))
      }
    }),
  )
})

test('rows that cannot be read end the export with their reason', async () => {
  async function* rows() {
    yield row
    throw new Error('the database is gone')
  }
  await expect(text(writeTransactions(rows()))).rejects.toThrow('the database is gone')
})

test('an export that nobody reads on lets go of its rows', async () => {
  const released = Promise.withResolvers<void>()
  async function* rows() {
    try {
      while (true) yield row
    } finally {
      released.resolve()
    }
  }
  for await (const _ of writeTransactions(rows())) break
  await expect(released.promise).resolves.toBeUndefined()
})
