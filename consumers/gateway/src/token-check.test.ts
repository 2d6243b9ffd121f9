import { randomUUID } from 'node:crypto'
import { type AccessTokenClaims, toJsonWebKey } from '@platform/conventions/access-tokens'
import { createSigningKey, keySet, mintToken, nextKey } from '@platform/fixtures/tokens'
import { gatewayOperations } from '@platform/schemas/gateway'
import supertest from 'supertest'
import { expect, test } from 'vitest'
import { startFakeAuth } from '../test/fake-auth.ts'
import { startGateway } from '../test/start-gateway.ts'
import { startAndStop } from '../test/start-upstream.ts'

async function start() {
  const auth = await startFakeAuth()
  const gateway = await startGateway(auth.url)
  const mint = (claims: Partial<AccessTokenClaims> = {}, key?: ReturnType<typeof createSigningKey>) =>
    mintToken(claims, { now: gateway.now(), ...(key !== undefined && { key }) })
  const get = (token: string, path = '/auth/me') =>
    supertest(gateway.url).get(path).set('Authorization', `Bearer ${token}`)
  const post = (token: string) => supertest(gateway.url).post('/auth/logout').set('Authorization', `Bearer ${token}`)
  return { auth, gateway, mint, get, post }
}

test('a valid token passes, and travels on with the request', async () => {
  const { auth, mint, get } = await start()
  const token = mint()

  expect((await get(token)).status).toBe(200)

  expect(auth.forwarded).toHaveLength(1)
  expect(auth.forwarded[0]?.headers.authorization).toBe(`Bearer ${token}`)
})

test.for(gatewayOperations.filter(({ path }) => path.startsWith('/auth/')))(
  '$method $path takes a token exactly when the document says so',
  async ({ method, path, scopes }) => {
    const { auth, gateway } = await start()

    const response = await supertest(gateway.url)[method.toLowerCase() as 'get'](path.replace(/\{.*?\}/g, randomUUID()))

    if (scopes === undefined) {
      expect(response.status).toBe(200)
      expect(auth.forwarded).toHaveLength(1)
    } else {
      expect(response.status).toBe(401)
      expect(response.body).toMatchObject({ status: 401, code: 'token_required' })
      expect(response.headers['www-authenticate']).toBe('Bearer')
      expect(auth.forwarded).toEqual([])
    }
  },
)

test('a HEAD is checked as its GET is', async () => {
  const { auth, gateway } = await start()

  expect((await supertest(gateway.url).head('/auth/me')).status).toBe(401)
  expect(auth.forwarded).toEqual([])
})

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1_000)

test.for([
  ['has expired', (now: number) => mintToken({ exp: seconds(now) }, { now })],
  ['is not valid yet', (now: number) => mintToken({ nbf: seconds(now) + 1 }, { now })],
  ['has another issuer', (now: number) => mintToken({ iss: 'https://evil.test' }, { now })],
  ['is for somebody else', (now: number) => mintToken({ aud: 'https://other.test' }, { now })],
  [
    'is signed with a key that auth does not have',
    (now: number) => mintToken({}, { now, key: createSigningKey('signing') }),
  ],
  ['names a key that auth does not have', (now: number) => mintToken({}, { now, key: createSigningKey('unknown') })],
  ['was cut short', (now: number) => mintToken({}, { now }).slice(0, -1)],
  ['is none', () => 'garbage'],
  ['is too long', () => `${'a'.repeat(9_000)}.b.c`],
] as const)('a token that %s is a 401, and auth does not hear of the request', async ([, make]) => {
  const { auth, gateway, get } = await start()

  const { status, body, headers } = await get(make(gateway.now()))

  expect({ status, code: body.code }).toEqual({ status: 401, code: 'invalid_token' })
  expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"')
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(auth.forwarded).toEqual([])
})

test('a token of the next key passes', async () => {
  const { mint, get } = await start()

  expect((await get(mint({}, nextKey))).status).toBe(200)
})

test('a token signed with a key that auth has since rotated to passes, after one look at the keys', async () => {
  const { auth, gateway, mint, get } = await start()
  const rotated = createSigningKey('rotated')
  auth.keys = { keys: [...keySet.keys, toJsonWebKey(rotated)] }
  gateway.pass(1_000)
  await gateway.poll()
  const before = auth.keyRequests

  const answers = await Promise.all(Array.from({ length: 20 }, () => get(mint({}, rotated))))

  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
  expect(auth.keyRequests - before).toBe(1)
})

test('an operation with a scope refuses a token without it', async () => {
  const { auth, mint, get } = await start()

  const refused = await get(mint({ scope: 'account' }), '/auth/users')

  expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 403, code: 'insufficient_scope' })
  expect(refused.headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="users:manage"')
  expect(auth.forwarded).toEqual([])
  expect((await get(mint({ scope: 'account users:manage' }), '/auth/users')).status).toBe(200)
})

test.for([
  ['its session', 'session', 'sid'],
  ['itself', 'token', 'jti'],
] as const)('a token passes until %s is revoked, cached or not', async ([, kind, claim]) => {
  const { auth, gateway, mint, get } = await start()
  const id = randomUUID()
  const token = mint({ [claim]: id })
  expect((await get(token)).status).toBe(200)

  auth.revoke(kind, id)
  await gateway.poll()

  expect((await get(token)).body).toMatchObject({ status: 401, code: 'invalid_token' })
  expect((await get(mint())).status).toBe(200)
})

test('a token is refused once its user’s authorisation has changed; a newer one passes', async () => {
  const { auth, gateway, mint, get } = await start()
  const sub = randomUUID()

  auth.revoke('user', sub, 2)
  await gateway.poll()

  expect((await get(mint({ sub, ver: 1 }))).status).toBe(401)
  expect((await get(mint({ sub, ver: 2 }))).status).toBe(200)
})

test('with a stale feed reading goes on for ten seconds, and changing stops after one', async () => {
  const { auth, gateway, mint, get, post } = await start()
  const token = mint()
  auth.feedStatus = 500

  gateway.pass(1_001)
  await gateway.poll()
  const refused = await post(token)
  expect(refused.body).toMatchObject({ status: 503, code: 'revocations_unknown' })
  expect(refused.headers['retry-after']).toBe('1')
  expect((await get(token)).status).toBe(200)

  gateway.pass(9_000)
  expect((await get(token)).status).toBe(503)

  auth.feedStatus = 200
  await gateway.poll()
  expect((await post(token)).status).toBe(200)
})

test('public operations do without keys and revocations', async () => {
  const gateway = await startGateway(await startAndStop())

  const response = await supertest(gateway.url).post('/auth/login').send({})

  expect(response.body).toMatchObject({ status: 502, code: 'bad_gateway' })
})

test('a token cannot be checked while auth was never reached', async () => {
  const gateway = await startGateway(await startAndStop())

  const response = await supertest(gateway.url).get('/auth/me').set('Authorization', `Bearer ${mintToken()}`)

  expect(response.body).toMatchObject({ status: 503, code: 'unavailable' })
  expect(response.headers['retry-after']).toMatch(/^\d+$/)
})

test('a body is not read before its token is checked', async () => {
  const { gateway } = await start()

  const response = await supertest(gateway.url).put('/auth/me/password').send('x'.repeat(100_000))

  expect(response.status).toBe(401)
})
