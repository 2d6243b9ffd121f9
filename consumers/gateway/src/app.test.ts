import { readFile } from 'node:fs/promises'
import { keySet, mintToken } from '@platform/fixtures/tokens'
import { gatewayOperations, zLiveness, zProblem, zReadiness } from '@platform/schemas/gateway'
import supertest from 'supertest'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { startFakeAuth } from '../test/fake-auth.ts'
import { startGateway } from '../test/start-gateway.ts'
import { startAndStop, startRecorder } from '../test/start-upstream.ts'
import { createApp } from './app.ts'

test('the routes are the documents’ operations and its WebSocket, each way', async () => {
  const auth = await startFakeAuth()
  const routes: string[] = []
  const app = createApp({
    auth: { url: auth.url, clientId: 'a', clientSecret: 'b' },
    financial: { url: auth.url },
    trading: { url: auth.url },
    issuer: 'i',
    audience: 'a',
  })
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url}`)
  })
  await app.ready()
  await app.close()

  const documented = gatewayOperations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(.*?)\}/g, ':$1')}`)
  // RFC 9110 §9.3.2: a HEAD is its GET without the content.
  const heads = documented.filter((route) => route.startsWith('GET ')).map((route) => route.replace('GET', 'HEAD'))
  const streams = await readFile(new URL('../../../openapi/gateway.asyncapi.yaml', import.meta.url), 'utf8')
  const sockets = [...streams.matchAll(/^ {4}address: (\S+)$/gm)].map(([, address]) => `GET ${address}`)
  expect(sockets).not.toEqual([])
  expect(routes.toSorted()).toEqual([...documented, ...heads, ...sockets].toSorted())
})

test('it is ready when auth answers, keys are loaded and the feed is fresh', async () => {
  const auth = await startFakeAuth()
  const gateway = await startGateway(auth.url)

  const { status, body } = await supertest(gateway.url).get('/readyz')

  expect(status).toBe(200)
  expect(zReadiness.parse(body)).toEqual({
    status: 'ready',
    checks: [
      { name: 'auth', ok: true },
      { name: 'keys', ok: true },
      { name: 'revocations', ok: true },
    ],
  })
})

test('without auth it is alive and not ready, and says why without an address', async () => {
  const gateway = await startGateway(await startAndStop())

  const live = await supertest(gateway.url).get('/livez')
  expect(live.status).toBe(200)
  expect(zLiveness.parse(live.body)).toEqual({ status: 'alive' })
  const { status, body, text } = await supertest(gateway.url).get('/readyz')

  expect(status).toBe(503)
  expect(zReadiness.parse(body).checks.map(({ ok }) => ok)).toEqual([false, false, false])
  expect(text).not.toMatch(/127\.0\.0\.1|ECONN/)
})

test.for([
  { service: 'financial', path: '/financial/clients' },
  { service: 'trading', path: '/trading/positions' },
] as const)('without $service it is ready: only what is forwarded there fails', async ({ service, path }) => {
  const auth = await startFakeAuth()
  const gateway = await startGateway(auth.url, { [service]: { url: await startAndStop() } })
  const authorization = `Bearer ${mintToken({ scope: `account ${service}:read` }, { now: gateway.now() })}`
  const ask = (path: string) => supertest(gateway.url).get(path).set({ authorization })

  const { status, body, text } = await ask(path)
  expect(status).toBe(502)
  expect(zProblem.parse(body).code).toBe('bad_gateway')
  expect(text).not.toMatch(/127\.0\.0\.1|ECONN/)
  expect((await ask('/readyz')).status).toBe(200)
  expect((await ask('/auth/me')).status).toBe(200)
})

test.for([
  { service: 'financial', other: 'trading', path: '/financial/invoices', target: '/invoices?limit=1' },
  { service: 'trading', other: 'financial', path: '/trading/orders', target: '/orders?limit=1' },
] as const)('$service is sent what is under its prefix, and only with a token that allows it', async (given) => {
  const { service, other, path, target } = given
  const auth = await startFakeAuth()
  const recorders = { financial: await startRecorder(), trading: await startRecorder() }
  const gateway = await startGateway(auth.url, {
    financial: { url: recorders.financial.url },
    trading: { url: recorders.trading.url },
  })
  const mint = (scope: string) => `Bearer ${mintToken({ scope }, { now: gateway.now() })}`
  const ask = (scope: string) =>
    supertest(gateway.url)
      .get(`${path}?limit=1`)
      .set({ authorization: mint(scope) })

  expect((await supertest(gateway.url).get(path)).status).toBe(401)
  expect((await ask(`account ${other}:read`)).body).toMatchObject({ status: 403, code: 'insufficient_scope' })
  expect((await ask(`account ${service}:read`)).status).toBe(200)

  expect(recorders[service].received.map((request) => request.target)).toEqual([target])
  expect(recorders[other].received).toEqual([])
  expect(auth.forwarded).toEqual([])
})

test('it is not ready once the feed is stale, and ready again when it is read', async () => {
  const auth = await startFakeAuth()
  const gateway = await startGateway(auth.url)

  gateway.pass(1_001)
  expect((await supertest(gateway.url).get('/readyz')).body).toMatchObject({
    status: 'not_ready',
    checks: [{ ok: true }, { ok: true }, { name: 'revocations', ok: false }],
  })

  await gateway.poll()
  expect((await supertest(gateway.url).get('/readyz')).status).toBe(200)
})

test('it becomes ready by itself when auth comes up after it', async () => {
  const auth = await startFakeAuth()
  auth.keys = {}
  auth.feedStatus = 503
  const gateway = await startGateway(auth.url)
  expect((await supertest(gateway.url).get('/readyz')).status).toBe(503)

  auth.keys = keySet
  auth.feedStatus = 200
  gateway.pass(1_000)
  await gateway.poll()

  expect((await supertest(gateway.url).get('/readyz')).status).toBe(200)
})

test('what is under way when it closes is answered', async () => {
  const reached = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const auth = await startFakeAuth(async (_request, response) => {
    reached.resolve()
    await release.promise
    response.end('whole')
  })
  const gateway = await startGateway(auth.url)

  const answer = request(`${gateway.url}/auth/login`, { method: 'POST' })
  await reached.promise
  const closed = gateway.app.close()
  release.resolve()

  expect(await (await answer).body.text()).toBe('whole')
  await closed
})

test('the problems that it makes itself are the documented ones', async () => {
  const gateway = await startGateway(await startAndStop())
  const ask = supertest(gateway.url)

  const answers = await Promise.all([
    ask.get('/nowhere'),
    ask.delete('/auth/me'),
    ask.get('/auth/me'),
    ask.get('/auth/me').set('Authorization', 'Bearer x'),
    ask.get('/auth/me').set('Authorization', `Bearer ${mintToken()}`),
    ask.post('/auth/login').send({}),
    ask.post('/auth/login').send('x'.repeat(70_000)),
  ])

  for (const { body, headers } of answers) {
    expect(zProblem.parse(body)).toEqual(body)
    expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  }
  expect(answers.map(({ body }) => body.code)).toEqual([
    'not_found',
    'method_not_allowed',
    'token_required',
    'invalid_token',
    'unavailable',
    'bad_gateway',
    'payload_too_large',
  ])
})
