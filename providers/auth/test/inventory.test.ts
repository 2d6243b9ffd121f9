import { randomBytes } from 'node:crypto'
import { authOperations } from '@platform/schemas/auth'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { cloneAuthDatabase } from './auth-database.ts'
import { documentedOperations } from './contract.ts'
import { startAuth } from './start-auth.ts'
import { testConfig } from './test-config.ts'

test('auth has the routes that OpenAPI documents, and no others', async () => {
  await using database = await cloneAuthDatabase()
  const deps = {
    db: database.open(),
    config: testConfig,
    clock: () => new Date(),
    ids: () => v7(),
    random: randomBytes,
  }
  const app = createApp(deps)
  const routes: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
  })
  await app.ready()
  await app.close()
  // Fastify answers HEAD wherever it answers GET.
  expect(routes.filter((route) => !route.startsWith('HEAD ')).sort()).toEqual(documentedOperations.toSorted())
  expect(authOperations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(documentedOperations.toSorted())
})

test('liveness and readiness are told as documented', async () => {
  await using auth = await startAuth()
  await auth.call('get', '/livez').expect(200)
  const { body } = await auth.call('get', '/readyz').expect(200)
  expect(body.checks.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
    ['database', true],
    ['signingKey', true],
  ])
})

test('without its database auth is alive, not ready, and says when to try again', async () => {
  await using auth = await startAuth()
  await auth.call('get', '/readyz').expect(200)
  await auth.loseDatabase()
  await auth.call('get', '/livez').expect(200)
  await auth.call('get', '/readyz').expect(503)
  const { body } = await auth.call('post', '/login').send({ email: 'a@example.com', password: 'x' }).expect(503)
  expect(body.code).toBe('unavailable')
})
