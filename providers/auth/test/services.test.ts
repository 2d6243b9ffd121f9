import { zKeySet } from '@platform/schemas/auth'
import { expect, test } from 'vitest'
import { readCookie, refresh, startOwner } from './people.ts'
import { type Auth, startAuth } from './start-auth.ts'
import { basic } from './test-config.ts'

function ask({ call }: Auth, path: '/revoke' | '/introspect', token: string) {
  return call('post', path).set('authorization', basic.gateway).type('form').send({ token })
}

function rotate({ call }: Auth) {
  return call('post', '/keys/rotations').set('authorization', basic.operator).expect(201)
}

async function listKids({ call }: Auth): Promise<string[]> {
  const response = await call('get', '/.well-known/jwks.json').expect(200)
  expect(response.headers['cache-control']).toBe('max-age=300')
  return zKeySet.parse(response.body).keys.map(({ kid }) => kid)
}

const services = [
  ['get', '/revocations'],
  ['post', '/revoke'],
  ['post', '/introspect'],
  ['post', '/keys/rotations'],
] as const

test.for(services)('%s %s is for services only', async ([method, path]) => {
  await using auth = await startAuth()
  const { bearer } = await startOwner(auth)
  const base64 = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
  const wrong = [
    undefined,
    bearer,
    'Basic',
    base64('gateway:wrong'),
    base64('nobody:x'),
    base64('gateway'),
    base64(':'),
  ]
  for (const authorization of wrong) {
    const call = auth.call(method, path)
    if (authorization !== undefined) call.set('authorization', authorization)
    const { headers, body } = await call.expect(401)
    expect([body.code, headers['www-authenticate']]).toEqual(['invalid_client', 'Basic realm="auth"'])
  }
})

test('an access token that is revoked is refused; the session goes on', async () => {
  await using auth = await startAuth()
  const { accessToken, bearer, refreshToken } = await startOwner(auth)
  await ask(auth, '/revoke', accessToken).expect(200)
  await ask(auth, '/revoke', accessToken).expect(200)
  await auth.call('get', '/me').set('authorization', bearer).expect(401)
  const feed = await auth.db.selectFrom('revocations').selectAll().execute()
  expect(feed).toEqual([
    expect.objectContaining({ kind: 'token', version: null, expires_at: new Date('2026-01-15T09:40:00Z') }),
  ])
  const { body } = await refresh(auth, refreshToken).expect(200)
  await auth.call('get', '/me').set('authorization', `Bearer ${body.accessToken}`).expect(200)
})

test('a refresh token that is revoked ends its session', async () => {
  await using auth = await startAuth()
  const { refreshToken, bearer, sessionId } = await startOwner(auth)
  await ask(auth, '/revoke', refreshToken).expect(200)
  await refresh(auth, refreshToken).expect(400)
  await auth.call('get', '/me').set('authorization', bearer).expect(401)
  const feed = await auth.db.selectFrom('revocations').select(['kind', 'id']).execute()
  expect(feed).toEqual([{ kind: 'session', id: sessionId }])
})

test('revoking what is no token of ours is fine and does nothing', async () => {
  await using auth = await startAuth()
  const { bearer } = await startOwner(auth)
  for (const token of ['unknown', 'a.b.c', '\u0000']) await ask(auth, '/revoke', token).expect(200)
  expect(await auth.db.selectFrom('revocations').selectAll().execute()).toEqual([])
  await auth.call('get', '/me').set('authorization', bearer).expect(200)
})

test('tokens are asked about in forms only', async () => {
  await using auth = await startAuth()
  for (const path of ['/revoke', '/introspect']) {
    const call = () => auth.call('post', path).set('authorization', basic.gateway)
    await call().send({ token: 'x' }).expect(415)
    await call().type('form').send({}).expect(422)
    await call()
      .type('form')
      .send({ token: 'x'.repeat(70_000) })
      .expect(413)
  }
})

test('a live token shows what it is worth; a dead one shows nothing', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const seconds = auth.clock().getTime() / 1000
  const common = {
    active: true,
    sub: owner.userId,
    tenant: owner.tenantId,
    sid: owner.sessionId,
    scope:
      'account users:manage financial:read financial:write financial:manage trading:read trading:write trading:manage',
    iss: 'https://auth.concordat.example',
    aud: 'concordat',
    iat: seconds,
  }
  const access = await ask(auth, '/introspect', owner.accessToken).expect(200)
  expect(access.headers['cache-control']).toBe('no-store')
  expect(access.body).toEqual({ ...common, exp: seconds + 600, token_type: 'access_token' })
  const refreshed = await ask(auth, '/introspect', owner.refreshToken).expect(200)
  expect(refreshed.body).toEqual({ ...common, exp: seconds + 1_800, token_type: 'refresh_token' })
  const dead = async (token: string) =>
    expect((await ask(auth, '/introspect', token).expect(200)).body).toEqual({ active: false })
  const successor = readCookie(await refresh(auth, owner.refreshToken).expect(200), 'refresh_token')
  await dead(owner.refreshToken)
  await dead('unknown')
  await dead('a.b.c')
  await auth.call('post', '/logout').set('authorization', owner.bearer).expect(204)
  await dead(owner.accessToken)
  await dead(successor)
})

test('rotating signs with the key that was published as next, and old tokens stay good', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const [first, second] = await listKids(auth)
  const { body } = await rotate(auth)
  expect(body.signing).toBe(second)
  expect(await listKids(auth)).toEqual([first, second, body.next])
  await auth.call('get', '/me').set('authorization', owner.bearer).expect(200)
  const refreshed = await refresh(auth, owner.refreshToken).expect(200)
  expect(kidOf(refreshed.body.accessToken)).toBe(second)
  await auth.call('get', '/me').set('authorization', `Bearer ${refreshed.body.accessToken}`).expect(200)
})

test('a retired key is published until its last token has expired', async () => {
  await using auth = await startAuth()
  const [first] = await listKids(auth)
  await rotate(auth)
  auth.clock.advance(900)
  expect(await listKids(auth)).toContain(first)
  auth.clock.advance(60)
  expect(await listKids(auth)).not.toContain(first)
})

test('all replicas sign with one key, and know a rotation at once, twice in a moment too', async () => {
  await using auth = await startAuth()
  const other = await auth.replica()
  const owner = await startOwner(auth)
  await other.call('get', '/me').set('authorization', owner.bearer).expect(200)
  await rotate(auth)
  const { body } = await rotate(other)
  for (const replica of [auth, other]) {
    const response = await refresh(replica, owner.refreshToken).expect(200)
    expect(kidOf(response.body.accessToken)).toBe(body.signing)
    for (const asked of [auth, other]) {
      await asked.call('get', '/me').set('authorization', `Bearer ${response.body.accessToken}`).expect(200)
    }
  }
})

test('replicas that start together on an empty database make two keys, not four', async () => {
  await using auth = await startAuth()
  const replicas = [auth, await auth.replica(), await auth.replica()]
  const kids = await Promise.all(replicas.map(listKids))
  expect(new Set(kids.flat()).size).toBe(2)
})

test('only the operator rotates keys', async () => {
  await using auth = await startAuth()
  const before = await listKids(auth)
  await auth.call('post', '/keys/rotations').set('authorization', basic.gateway).expect(403)
  expect(await listKids(auth)).toEqual(before)
})

test('a key cannot be opened with another master key', async () => {
  await using auth = await startAuth()
  await listKids(auth)
  const other = await auth.replica({ masterKey: Buffer.alloc(32, 8) })
  const { body } = await other.call('get', '/readyz').expect(503)
  expect(body.checks).toContainEqual(expect.objectContaining({ name: 'signingKey', ok: false }))
  await auth.call('get', '/readyz').expect(200)
})

function kidOf(token: string): string {
  return JSON.parse(Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString()).kid
}
