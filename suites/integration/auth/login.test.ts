import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { expect } from 'vitest'
import { headerOf, mediaTypeOf, setCookiesOf } from '../../http/answer.ts'
import { readToken } from './forgery.ts'
import { integrationTest } from './integration-test.ts'
import { cookiesOf, newCredentials } from './people.ts'

const test = integrationTest()

test('signing in grants a token of ES256 that the published keys verify, for ten minutes, that nobody may store', async ({
  gateway,
  people,
}) => {
  const person = await people.signUp()
  const answer = await gateway.expect(200, 'login', { body: { email: person.email, password: person.password } })

  expect(headerOf(answer, 'cache-control')).toBe('no-store')
  const { header, claims, signature, signed } = readToken(answer.body.accessToken)
  expect(header).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) })
  const { body: jwks } = await gateway.expect(200, 'getKeys')
  const key = jwks.keys.find(({ kid }) => kid === header['kid'])
  expect(key, 'the kid is published').toBeDefined()
  const publicKey = createPublicKey({ key: key as JsonWebKey, format: 'jwk' })
  expect(verify('sha256', Buffer.from(signed), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
  expect(claims).toMatchObject({
    sub: person.id,
    tenant: person.tenantId,
    sid: answer.body.sessionId,
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    ver: 1,
    scope:
      'account users:manage financial:read financial:write financial:manage trading:read trading:write trading:manage',
    iss: expect.stringMatching(/^https?:/),
    aud: expect.any(String),
  })
  const { exp, iat, nbf } = claims as { exp: number; iat: number; nbf: number }
  expect(exp - iat).toBe(answer.body.expiresIn)
  expect(answer.body.expiresIn).toBeLessThanOrEqual(900)
  expect(nbf).toBeLessThanOrEqual(iat)
})

test('the refresh token is in a cookie that scripts and other sites cannot use, and only its hash is stored', async ({
  gateway,
  people,
  rows,
  target,
}) => {
  const { email, password } = await people.signUp()
  const answer = await gateway.expect(200, 'login', { body: { email, password } })

  const line = setCookiesOf(answer).find((cookie) => cookie.startsWith('refresh_token=')) ?? ''
  expect(line.split('; ').slice(1)).toEqual(
    expect.arrayContaining(['HttpOnly', ...(target.secureCookies ? ['Secure'] : []), 'SameSite=Strict', 'Path=/auth']),
  )
  const token = cookiesOf([line])['refresh_token'] ?? ''
  expect(Buffer.from(token, 'base64url').length, '256 bits').toBe(32)
  expect(answer.text).not.toContain(token)
  expect(await rows('select hash, spent_at from refresh_tokens where session_id = $1', answer.body.sessionId)).toEqual([
    { hash: createHash('sha256').update(token).digest(), spent_at: null },
  ])
})

test('a password is stored as argon2id only', async ({ people, rows }) => {
  const { id } = await people.signUp()
  expect(await rows('select password_hash from users where id = $1', id)).toEqual([
    { password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=1\$/) },
  ])
})

test('each sign-in opens a session of its own, whatever cookies the browser brings', async ({ people, rows }) => {
  const person = await people.signUp()
  const first = await people.signIn(person)
  const second = await people.signIn(person, { cookies: first.cookies })

  expect(second.sessionId).not.toBe(first.sessionId)
  expect(second.cookies['refresh_token']).not.toBe(first.cookies['refresh_token'])
  const sessions = await rows<{ id: string }>('select id from sessions where user_id = $1 order by id', person.id)
  expect(sessions.map(({ id }) => id)).toEqual([first.sessionId, second.sessionId].sort())
})

test('a wrong password, an unknown email and a disabled user get the same answer', async ({ gateway, people }) => {
  const owner = await people.owner()
  const disabled = await people.add(owner)
  await owner.expect(200, 'updateUser', { path: { userId: disabled.id }, body: { status: 'disabled' } })

  const answers = []
  for (const { email, password } of [
    { email: owner.person.email, password: newCredentials().password },
    newCredentials(),
    disabled,
  ]) {
    const { status, headers, body } = await gateway.expect(401, 'login', { body: { email, password } })
    const { traceId: _, ...problem } = body
    const { date, 'content-length': length, ...fields } = headers
    answers.push({ status, problem, fields: Object.keys(fields).sort(), length })
  }
  expect(answers[0]).toMatchObject({ problem: { code: 'invalid_credentials' } })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('a wrong password, an unknown email and a disabled user cost the same hashing', async ({
  gateway,
  people,
  platform,
}) => {
  const owner = await people.owner()
  const disabled = await people.add(owner)
  await owner.expect(200, 'updateUser', { path: { userId: disabled.id }, body: { status: 'disabled' } })

  const workOf = async ({ email, password }: { email: string; password: string }) => {
    const before = await platform.hashWork()
    await gateway.expect(401, 'login', { body: { email, password } })
    const after = await platform.hashWork()
    return { hashed: after.hashed - before.hashed, costs: after.costs.slice(before.costs.length) }
  }
  const wrong = await workOf({ email: owner.person.email, password: newCredentials().password })
  expect(wrong).toEqual({ hashed: 0, costs: [expect.stringMatching(/^argon2id\$v=19\$m=/)] })
  expect(await workOf(newCredentials())).toEqual(wrong)
  expect(await workOf(disabled)).toEqual(wrong)
})

test('an oversized password is refused before it is hashed', async ({ gateway, people, platform }) => {
  const { email } = await people.signUp()
  const before = await platform.hashWork()

  const { body } = await gateway.expect(422, 'login', { body: { email, password: 'x'.repeat(129) } })
  expect(body.errors.map(({ pointer }) => pointer)).toEqual(['#/password'])
  const tooLarge = await gateway.expect(413, 'login', { body: { email, password: 'x'.repeat(100_000) } })
  expect(tooLarge.body.code).toBe('payload_too_large')
  expect(await platform.hashWork()).toEqual(before)
})

test('what is not JSON, or not what is documented, is refused and every fault named', async ({ gateway }) => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const json = { 'content-type': 'application/json' }
  const unsupported = await gateway.expect(415, 'login', { headers: form, body: 'email=a%40example.com&password=x' })
  expect(unsupported.body.code).toBe('unsupported_media_type')
  const malformed = await gateway.expect(400, 'login', { headers: json, body: '{"email":' })
  expect(malformed.body.code).toBe('malformed_request')
  const invalid = await gateway.expect(422, 'signUp', { body: { tenantName: '', email: 'ada', password: 'short' } })
  expect(invalid.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['#/email', '#/password', '#/tenantName'])
  const unknown = { ...newCredentials(), role: 'owner' }
  await gateway.expect(422, 'login', { body: unknown })
})

test('signing up creates tenant and owner together, once for an email however it is written', async ({
  gateway,
  people,
  rows,
}) => {
  const { email, password, tenantId, id } = await people.signUp()
  const { body } = await gateway.expect(409, 'signUp', {
    body: { tenantName: 'Second', email: email.toUpperCase(), password },
  })
  expect(body.code).toBe('email_taken')
  await gateway.expect(200, 'login', { body: { email: email.toUpperCase(), password } })

  expect(
    await rows(
      `select t.id as tenant, u.id as user, u.role from tenants t join users u on u.tenant_id = t.id where t.id = $1`,
      tenantId,
    ),
  ).toEqual([{ tenant: tenantId, user: id, role: 'owner' }])
  expect(
    await rows(`select id from tenants t where not exists (select from users u where u.tenant_id = t.id)`),
  ).toEqual([])
})

test('eight sign-ups at once with one email create one tenant', async ({ gateway, rows }) => {
  const { email, password } = newCredentials()
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      gateway.call('signUp', { body: { tenantName: `Racer ${index} of ${email}`, email, password } }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)])
  expect(await rows(`select id from tenants where name like '%' || $1`, email)).toHaveLength(1)
})

test('the published keys are the one that signs and the next, public parts only', async ({ gateway }) => {
  const answer = await gateway.expect(200, 'getKeys')
  expect(answer.body.keys.length).toBeGreaterThanOrEqual(2)
  expect(new Set(answer.body.keys.map(({ kid }) => kid)).size).toBe(answer.body.keys.length)
  for (const key of answer.body.keys)
    expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
})

test.for([
  ['POST', '/auth/introspect'],
  ['POST', '/auth/revoke'],
  ['GET', '/auth/revocations'],
  ['POST', '/auth/keys/rotations'],
  ['GET', '/auth/sessions/..%2f..%2frevocations'],
  ['GET', '/auth//me'],
  ['GET', '/nothing'],
  ['GET', '/auth/login'],
  ['DELETE', '/auth/me'],
])('the gateway has no %s %s', async ([method = '', path = ''], { gateway }) => {
  const answer = await gateway.send({ method, path })
  expect([404, 405]).toContain(answer.status)
  expect(mediaTypeOf(answer)).toBe('application/problem+json')
  expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN|node_modules|select /)
})
