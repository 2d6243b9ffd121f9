import { createDatabase } from '@platform/conventions/database'
import { createTestTokenCheck, mintToken } from '@platform/fixtures/tokens'
import { v7 } from 'uuid'
import { createApp } from '../src/app.ts'
import type { PaymentProvider } from '../src/gocardless/payment-provider.ts'
import type { FinancialTables } from '../src/store/tables/index.ts'
import { createImportWorker } from '../src/workers/imports.ts'
import { testConfig } from '../test/test-config.ts'

/**
 * The service in a process of its own that tells its parent how much memory it takes: on each message the most that was
 * seen since the one before, in bytes.
 */
const sampleEvery = 50
const clock = () => new Date()
const ids = () => v7()
const db = createDatabase<FinancialTables>({ url: String(process.env['DATABASE_URL']), name: 'import-bench' })
const { tokenCheck, poll } = createTestTokenCheck(clock)
const imports = createImportWorker({ db, clock, ids }, (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
})
const app = createApp({
  db,
  config: testConfig,
  tokenCheck,
  provider: {} as PaymentProvider,
  clock,
  ids,
  random: (bytes) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))),
  wake: imports.wake,
})
const url = await app.listen({ port: 0, host: '127.0.0.1' })
imports.start()
setInterval(poll, 500)

let most = process.memoryUsage.rss()
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, sampleEvery)
process.on('message', () => {
  const rss = process.memoryUsage.rss()
  process.send?.({ most: Math.max(most, rss) })
  most = rss
})
process.on('disconnect', () => process.exit(0))
const scope = 'financial:read financial:write'
const mint = () => mintToken({ tenant: ids(), scope })
process.send?.({ url, tokens: { continue: mint(), atomic: mint() } })
