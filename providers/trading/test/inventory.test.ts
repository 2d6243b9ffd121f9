import { tradingOperations } from '@platform/schemas/trading'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { documentedOperations } from './contract.ts'
import { startTrading } from './start-trading.ts'

test('the service has the routes that OpenAPI documents, and no others', async () => {
  await using trading = await startTrading()
  const app = createApp(trading.context)
  const routes: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
  })
  await app.ready()
  await app.close()
  // Fastify answers HEAD wherever it answers GET.
  expect(routes.filter((route) => !route.startsWith('HEAD ')).sort()).toEqual(documentedOperations.toSorted())
  expect(tradingOperations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    documentedOperations.toSorted(),
  )
})

test('liveness and readiness are told as documented', async () => {
  await using trading = await startTrading()
  await trading.call('get', '/livez').expect(200)
  const { body } = await trading.call('get', '/readyz').expect(200)
  expect(body.checks.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
    ['database', true],
    ['keys', true],
    ['revocations', true],
  ])
})

test('a database that takes no writes makes the service not ready', async () => {
  await using trading = await startTrading()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(trading.db)
  await sql.raw(`alter database "${rows[0]?.name}" set default_transaction_read_only = on`).execute(trading.db)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(trading.db)
  await sql`set default_transaction_read_only = on`.execute(trading.db)
  const { body } = await trading.call('get', '/readyz').expect(503)
  expect(body.checks[0]).toEqual({ name: 'database', ok: false, reason: 'the database is read-only' })
})
