import type { Readable } from 'node:stream'
import { ServiceUnavailableError } from '@platform/conventions/database'
import type { Server } from '@platform/conventions/server'
import { zExportTransactionsResponse } from '@platform/schemas/financial'
import { writeTransactions } from '../domain/csv/write-transactions.ts'
import { moneyOf } from '../domain/money/money.ts'
import { type ExportedRow, exportTransactions } from '../store/export-transactions.ts'
import type { RouteContext } from './route-context.ts'

/** Each holds a connection of the pool for as long as its reader takes. */
const atOnce = 2

export function addExports(app: Server, context: RouteContext): void {
  let running = 0
  app.get(
    '/exports/transactions',
    {
      onRequest: context.allowed('read'),
      schema: { response: { 200: zExportTransactionsResponse } },
    },
    async ({ claims }, reply) => {
      if (running >= atOnce) throw new ServiceUnavailableError({ retryAfter: 5 })
      running += 1
      const file: Readable = writeTransactions(present(exportTransactions(context.db, claims.tenant)))
      file.once('close', () => {
        running -= 1
      })
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="transactions.csv"')
        .header('cache-control', 'no-store')
        .send(file as never)
    },
  )
}

async function* present(rows: AsyncIterable<ExportedRow>) {
  for await (const row of rows) {
    yield {
      bankReference: row.bank_reference,
      bookedOn: row.booked_on,
      amount: moneyOf(BigInt(row.amount), row.currency),
      counterparty: row.counterparty,
      description: row.description,
      category: row.category,
    }
  }
}
