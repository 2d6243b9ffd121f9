import { financialOperations } from '@platform/schemas/financial'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { documentedOperations } from './contract.ts'
import { startFinancial } from './start-financial.ts'

test('the service has the routes that OpenAPI documents, and no others', async () => {
  await using financial = await startFinancial()
  const app = createApp(financial.context)
  const routes: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
  })
  await app.ready()
  await app.close()
  // Fastify answers HEAD wherever it answers GET.
  expect(routes.filter((route) => !route.startsWith('HEAD ')).sort()).toEqual(documentedOperations.toSorted())
  expect(financialOperations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    documentedOperations.toSorted(),
  )
})

test('liveness and readiness are told as documented', async () => {
  await using financial = await startFinancial()
  await financial.call('get', '/livez').expect(200)
  const { body } = await financial.call('get', '/readyz').expect(200)
  expect(body.checks.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
    ['database', true],
    ['keys', true],
    ['revocations', true],
  ])
})
