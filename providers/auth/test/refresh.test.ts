import { zTokenGrant } from '@platform/schemas/auth'
import { expect, test } from 'vitest'
import { addUser, logIn, readCookie, refresh, setCookies, startOwner } from './people.ts'
import { startAuth } from './start-auth.ts'

test('refreshing rotates the token and keeps the session', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  auth.clock.advance(60)
  const response = await refresh(auth, owner.refreshToken).expect(200)
  const grant = zTokenGrant.parse(response.body)
  expect(grant.sessionId).toBe(owner.sessionId)
  expect(grant.accessToken).not.toBe(owner.accessToken)
  expect(readCookie(response, 'refresh_token')).not.toBe(owner.refreshToken)
  // The cookie ends when the session does, not later for having been refreshed.
  expect(setCookies(response)).toEqual([expect.stringContaining('; Max-Age=604740;')])
  await auth.call('get', '/me').set('authorization', `Bearer ${grant.accessToken}`).expect(200)
})

test('a token that is presented again within ten seconds yields the same successor', async () => {
  await using auth = await startAuth()
  const { refreshToken } = await startOwner(auth)
  const first = readCookie(await refresh(auth, refreshToken).expect(200), 'refresh_token')
  auth.clock.advance(10)
  const again = readCookie(await refresh(auth, refreshToken).expect(200), 'refresh_token')
  expect(again).toBe(first)
  await refresh(auth, again).expect(200)
})

test('a token that is replayed later ends the session and everything in it', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const response = await refresh(auth, owner.refreshToken).expect(200)
  const newest = { refresh: readCookie(response, 'refresh_token'), access: `Bearer ${response.body.accessToken}` }
  auth.clock.advance(11)
  const { body } = await refresh(auth, owner.refreshToken).expect(400)
  expect(body.code).toBe('invalid_grant')
  await refresh(auth, newest.refresh).expect(400)
  await auth.call('get', '/me').set('authorization', owner.bearer).expect(401)
  await auth.call('get', '/me').set('authorization', newest.access).expect(401)
  const feed = await auth.db.selectFrom('revocations').select(['kind', 'id']).execute()
  expect(feed).toEqual([{ kind: 'session', id: owner.sessionId }])
})

test('twenty refreshes at once, on two replicas, have one successor', async () => {
  await using auth = await startAuth()
  const { refreshToken, sessionId } = await startOwner(auth)
  const other = await auth.replica()
  const replicas = [auth, other]
  const responses = await Promise.all(
    Array.from({ length: 20 }, (_, index) => refresh(replicas[index % 2] ?? auth, refreshToken).expect(200)),
  )
  const successors = new Set(responses.map((response) => readCookie(response, 'refresh_token')))
  expect(successors.size).toBe(1)
  const rows = await auth.db.selectFrom('refresh_tokens').selectAll().where('session_id', '=', sessionId).execute()
  expect(rows).toHaveLength(2)
})

test('the scope may become narrower, never wider, and is whole again without a wish', async () => {
  await using auth = await startAuth()
  const { refreshToken } = await startOwner(auth)
  const narrow = await refresh(auth, refreshToken, { scope: 'account' }).expect(200)
  expect(narrow.body.scope).toBe('account')
  const authorization = `Bearer ${narrow.body.accessToken}`
  const refused = await auth.call('get', '/users').set('authorization', authorization).expect(403)
  expect(refused.headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="users:manage"')
  const token = readCookie(narrow, 'refresh_token')
  const wider = await refresh(auth, token, { scope: 'account users:manage trade' }).expect(400)
  expect(wider.body.code).toBe('invalid_scope')
  // A refused wish spends nothing.
  const whole = await refresh(auth, token).expect(200)
  expect(whole.body.scope).toBe(
    'account users:manage financial:read financial:write financial:manage trading:read trading:write trading:manage',
  )
})

test('a member cannot ask for what a member is not granted', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  await addUser(auth, owner, { email: 'ada@example.com' })
  const { refreshToken } = await logIn(auth, 'ada@example.com')
  await refresh(auth, refreshToken, { scope: 'users:manage' }).expect(400)
})

test('a session ends when it is idle for thirty minutes', async () => {
  await using auth = await startAuth()
  const { refreshToken } = await startOwner(auth)
  auth.clock.advance(1_799)
  const token = readCookie(await refresh(auth, refreshToken).expect(200), 'refresh_token')
  auth.clock.advance(1_800)
  const { body } = await refresh(auth, token).expect(400)
  expect(body.code).toBe('invalid_grant')
})

test('a session ends after seven days, however busy it was', async () => {
  await using auth = await startAuth()
  let { refreshToken, sessionId } = await startOwner(auth)
  for (let minutes = 0; minutes < 7 * 24 * 60 - 25; minutes += 25) {
    auth.clock.advance(25 * 60)
    refreshToken = readCookie(await refresh(auth, refreshToken).expect(200), 'refresh_token')
  }
  const last = await refresh(auth, refreshToken).expect(200)
  const row = await auth.db.selectFrom('sessions').selectAll().where('id', '=', sessionId).executeTakeFirstOrThrow()
  expect(row.expires_at).toEqual(new Date('2026-01-22T09:30:00Z'))
  expect(row.idle_expires_at).toEqual(row.expires_at)
  auth.clock.advance((row.expires_at.getTime() - auth.clock().getTime()) / 1000 - 30)
  const late = await refresh(auth, readCookie(last, 'refresh_token')).expect(200)
  expect(late.body.expiresIn).toBe(30)
  auth.clock.advance(30)
  await refresh(auth, readCookie(late, 'refresh_token')).expect(400)
}, 30_000)

test.for([
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that only begins alike', { origin: 'https://app.concordat.example.evil.example' }],
  ['no origin at all, as from a sandboxed frame', { origin: 'null' }],
  ['another site, by fetch metadata', { 'sec-fetch-site': 'cross-site' }],
] as const)('a refresh that was started by %s is refused and spends nothing', async ([, headers]) => {
  await using auth = await startAuth()
  const { refreshToken } = await startOwner(auth)
  const { body } = await refresh(auth, refreshToken).set(headers).expect(403)
  expect(body.code).toBe('cross_site')
  const rows = await auth.db.selectFrom('refresh_tokens').select('spent_at').execute()
  expect(rows).toEqual([{ spent_at: null }])
})

test('the own front end may refresh', async () => {
  await using auth = await startAuth()
  const { refreshToken } = await startOwner(auth)
  const headers = { origin: 'https://app.concordat.example', 'sec-fetch-site': 'same-origin' }
  await refresh(auth, refreshToken).set(headers).expect(200)
})

test.for(['', 'refresh_token=', 'refresh_token=unknown', 'refresh_token=%00', `refresh_token=${'x'.repeat(5_000)}`])(
  'a cookie "%s" is an invalid grant',
  async (cookie) => {
    await using auth = await startAuth()
    const { body } = await auth.call('post', '/refresh').set('cookie', cookie).send({}).expect(400)
    expect(body.code).toBe('invalid_grant')
  },
)

test('many failed refreshes from one address are refused, good ones among them, until the window is over', async () => {
  await using auth = await startAuth()
  const { refreshToken } = await startOwner(auth)
  for (let attempt = 0; attempt < 100; attempt += 1) await refresh(auth, 'unknown').expect(400)
  const refused = await refresh(auth, refreshToken).expect(429)
  expect(refused.headers.ratelimit).toBe('"refresh";r=0;t=900')
  auth.clock.advance(900)
  await refresh(auth, refreshToken).expect(200)
})
