import { createDatabase } from '@platform/conventions/database'
import { v7 } from 'uuid'
import type { FinancialTables } from '../src/store/tables/index.ts'
import { createImportWorker } from '../src/workers/imports.ts'

/** The worker of imports in a process of its own, to be killed; it ends with its parent. */
const db = createDatabase<FinancialTables>({ url: String(process.env['DATABASE_URL']), name: 'import-process' })
const worker = createImportWorker({ db, clock: () => new Date(), ids: () => v7() }, (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
})
worker.start()
process.stdin.resume().on('end', () => process.exit(0))
