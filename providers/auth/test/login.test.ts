import { createPublicKey, verify } from 'node:crypto'
import { parseOptions } from '@node-rs/argon2'
import { zKeySet, zTokenGrant } from '@platform/schemas/auth'
import { expect, test } from 'vitest'
import { logIn, readCookie, setCookies, signUp, startOwner, tryLogIn } from './people.ts'
import { startAuth } from './start-auth.ts'

test('signing in grants a token that anybody can verify with the published keys', async () => {
  await using auth = await startAuth()
  const owner = await signUp(auth)
  const response = await tryLogIn(auth, { email: owner.email }).expect(200)
  const grant = zTokenGrant.parse(response.body)
  expect(grant).toMatchObject({
    tokenType: 'Bearer',
    expiresIn: 600,
    scope:
      'account users:manage financial:read financial:write financial:manage trading:read trading:write trading:manage',
  })
  const [header = '', payload = '', signature = ''] = grant.accessToken.split('.')
  const { kid, ...rest } = JSON.parse(Buffer.from(header, 'base64url').toString())
  expect(rest).toEqual({ typ: 'at+jwt', alg: 'ES256' })
  const { keys } = zKeySet.parse((await auth.call('get', '/.well-known/jwks.json').expect(200)).body)
  const jwk = keys.find((key) => key.kid === kid)
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
  const signed = Buffer.from(`${header}.${payload}`)
  expect(verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))).toBe(true)
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    iss: 'https://auth.concordat.example',
    aud: 'concordat',
    sub: owner.id,
    tenant: owner.tenant.id,
    sid: grant.sessionId,
    ver: 1,
    scope:
      'account users:manage financial:read financial:write financial:manage trading:read trading:write trading:manage',
    iat: auth.clock().getTime() / 1000,
    exp: auth.clock().getTime() / 1000 + 600,
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})

test('the cookies are for browsers only, and only where auth is', async () => {
  await using auth = await startAuth()
  await signUp(auth)
  const response = await tryLogIn(auth, { email: 'olga@example.com' })
  expect(setCookies(response)).toEqual([
    expect.stringMatching(/^refresh_token=[\w-]{43}; Max-Age=604800; Path=\/auth; HttpOnly; Secure; SameSite=Strict$/),
    expect.stringMatching(/^device=[\w.-]+; Max-Age=15552000; Path=\/auth; HttpOnly; Secure; SameSite=Strict$/),
  ])
})

test('the signed-in user is who signed in', async () => {
  await using auth = await startAuth()
  const signedUp = await signUp(auth, 'Olga@Example.com')
  const { bearer } = await logIn(auth, 'olga@example.COM')
  const { body } = await auth.call('get', '/me').set('authorization', bearer).expect(200)
  expect(body).toEqual(signedUp)
  expect(body.email).toBe('Olga@Example.com')
})

test('every sign-in opens a session of its own', async () => {
  await using auth = await startAuth()
  const first = await startOwner(auth)
  const second = await logIn(auth)
  expect(second.sessionId).not.toBe(first.sessionId)
  expect(second.refreshToken).not.toBe(first.refreshToken)
})

test('a wrong password, an unknown email and a disabled user get the same answer', async () => {
  await using auth = await startAuth()
  const { userId } = await startOwner(auth)
  const wrong = await tryLogIn(auth, { email: 'olga@example.com', password: 'wrong' }).expect(401)
  const unknown = await tryLogIn(auth, { email: 'nobody@example.com' }).expect(401)
  await auth.db.updateTable('users').set({ status: 'disabled' }).where('id', '=', userId).execute()
  const disabled = await tryLogIn(auth, { email: 'olga@example.com' }).expect(401)
  const anonymous = [wrong, unknown, disabled].map(({ body, headers }) => ({
    body: { ...body, traceId: '' },
    headers: Object.keys(headers).sort(),
  }))
  expect(anonymous[0]?.body.code).toBe('invalid_credentials')
  expect(anonymous[1]).toEqual(anonymous[0])
  expect(anonymous[2]).toEqual(anonymous[0])
})

test.for([
  ['no password', { email: 'olga@example.com' }, 422],
  ['a field too many', { email: 'olga@example.com', password: 'x', role: 'owner' }, 422],
  ['an oversized password', { email: 'olga@example.com', password: 'x'.repeat(129) }, 422],
  ['a body over 64 KiB', { email: 'olga@example.com', password: 'x'.repeat(70_000) }, 413],
] as const)('signing in with %s is refused', async ([, body, status]) => {
  await using auth = await startAuth()
  await auth.call('post', '/login').send(body).expect(status)
})

test('signing in is in JSON only, and in JSON that can be read', async () => {
  await using auth = await startAuth()
  await auth.call('post', '/login').type('form').send({ email: 'a@example.com', password: 'x' }).expect(415)
  await auth.call('post', '/login').type('text/plain').send('x').expect(415)
  await auth.call('post', '/login').type('json').send('{').expect(400)
})

test('passwords are kept as argon2id, and at a new cost from the next sign-in', async () => {
  await using auth = await startAuth()
  const { userId } = await startOwner(auth)
  const hashOf = async () =>
    (await auth.db.selectFrom('users').select('password_hash').where('id', '=', userId).executeTakeFirstOrThrow())
      .password_hash
  expect(await hashOf()).toMatch(/^\$argon2id\$/)
  const costlier = await auth.replica({ passwords: { memoryKib: 16, passes: 2 } })
  await logIn(costlier)
  expect(parseOptions(await hashOf())).toMatchObject({ memoryCost: 16, timeCost: 2 })
  await logIn(auth)
})

test('a password is the same however its letters are composed', async () => {
  await using auth = await startAuth()
  const composed = 'pässword for twelve'.normalize('NFC')
  await auth.call('post', '/tenants').send({ tenantName: 'T', email: 'u@example.com', password: composed }).expect(201)
  await tryLogIn(auth, { email: 'u@example.com', password: composed.normalize('NFD') }).expect(200)
})

test('nothing that opens a session is stored', async () => {
  await using auth = await startAuth()
  await signUp(auth)
  const response = await tryLogIn(auth, { email: 'olga@example.com' })
  const tables = ['users', 'sessions', 'refresh_tokens', 'counters', 'signing_keys'] as const
  const stored = JSON.stringify(
    await Promise.all(tables.map((table) => auth.db.selectFrom(table).selectAll().execute())),
  )
  expect(stored).toContain(response.body.sessionId)
  const token = readCookie(response, 'refresh_token')
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(JSON.stringify([...Buffer.from(token, 'base64url')]).slice(1, -1))
  expect(stored).not.toContain('correct horse')
})
