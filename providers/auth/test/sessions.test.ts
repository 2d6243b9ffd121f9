import { expect, test } from 'vitest'
import { addUser, logIn, password, refresh, setCookies, startOwner, tryLogIn } from './people.ts'
import { startAuth } from './start-auth.ts'

test('a user sees the open sessions, newest first, and which is the current one', async () => {
  await using auth = await startAuth()
  const first = await startOwner(auth)
  auth.clock.advance(5)
  const response = await tryLogIn(auth, { email: first.email }).set('user-agent', 'Mozilla/5.0').expect(200)
  const { body } = await auth.call('get', '/sessions').set('authorization', first.bearer).expect(200)
  expect(body.items).toEqual([
    {
      id: response.body.sessionId,
      createdAt: '2026-01-15T09:30:05.000Z',
      lastSeenAt: '2026-01-15T09:30:05.000Z',
      idleExpiresAt: '2026-01-15T10:00:05.000Z',
      expiresAt: '2026-01-22T09:30:05.000Z',
      userAgent: 'Mozilla/5.0',
      ipAddress: '127.0.0.1',
      current: false,
    },
    expect.objectContaining({ id: first.sessionId, current: true, userAgent: null }),
  ])
})

test('a session that is over is not listed', async () => {
  await using auth = await startAuth()
  await startOwner(auth)
  auth.clock.advance(1_800)
  const { bearer, sessionId } = await logIn(auth)
  const { body } = await auth.call('get', '/sessions').set('authorization', bearer).expect(200)
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual([sessionId])
})

test('signing out ends the session at once, on every replica, and clears the cookie', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const other = await auth.replica()
  await other.call('get', '/me').set('authorization', owner.bearer).expect(200)
  const response = await auth.call('post', '/logout').set('authorization', owner.bearer).expect(204)
  expect(setCookies(response)).toEqual([expect.stringMatching(/^refresh_token=; Max-Age=0; Path=\/auth; HttpOnly;/)])
  const refused = await other.call('get', '/me').set('authorization', owner.bearer).expect(401)
  expect(refused.headers['www-authenticate']).toMatch(/^Bearer error="invalid_token"/)
  await refresh(other, owner.refreshToken).expect(400)
})

test('a user ends a session on another device', async () => {
  await using auth = await startAuth()
  const here = await startOwner(auth)
  const there = await logIn(auth)
  await auth.call('delete', `/sessions/${there.sessionId}`).set('authorization', here.bearer).expect(204)
  await auth.call('get', '/me').set('authorization', there.bearer).expect(401)
  await auth.call('get', '/me').set('authorization', here.bearer).expect(200)
  await auth.call('delete', `/sessions/${there.sessionId}`).set('authorization', here.bearer).expect(404)
})

test('nobody ends a session of somebody else', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  await addUser(auth, owner, { email: 'ada@example.com' })
  const member = await logIn(auth, 'ada@example.com')
  const stranger = await startOwner(auth, 'eve@example.com')
  for (const { bearer } of [member, stranger]) {
    await auth.call('delete', `/sessions/${owner.sessionId}`).set('authorization', bearer).expect(404)
  }
  await auth.call('get', '/me').set('authorization', owner.bearer).expect(200)
  await auth.call('delete', '/sessions/not-a-uuid').set('authorization', owner.bearer).expect(422)
})

test('a new password ends the other sessions and is the only one that counts', async () => {
  await using auth = await startAuth()
  const here = await startOwner(auth)
  const there = await logIn(auth)
  const newPassword = 'an entirely new passphrase'
  auth.clock.advance(60)
  const body = { currentPassword: password, newPassword }
  await auth.call('put', '/me/password').set('authorization', here.bearer).send(body).expect(204)
  await auth.call('get', '/me').set('authorization', there.bearer).expect(401)
  await refresh(auth, there.refreshToken).expect(400)
  const me = await auth.call('get', '/me').set('authorization', here.bearer).expect(200)
  expect(me.body.passwordChangedAt).toBe('2026-01-15T09:31:00.000Z')
  await refresh(auth, here.refreshToken).expect(200)
  await tryLogIn(auth, { email: here.email }).expect(401)
  await tryLogIn(auth, { email: here.email, password: newPassword }).expect(200)
})

test('a wrong current password is refused, and counts as a failed sign-in', async () => {
  await using auth = await startAuth()
  const { bearer, email } = await startOwner(auth)
  const body = { currentPassword: 'wrong', newPassword: 'an entirely new passphrase' }
  const change = () => auth.call('put', '/me/password').set('authorization', bearer).send(body)
  for (let attempt = 0; attempt < 5; attempt += 1) expect((await change().expect(403)).body.code).toBe('wrong_password')
  await change()
    .send({ ...body, currentPassword: password })
    .expect(429)
  await tryLogIn(auth, { email }).expect(429)
})

test('an operation that takes no body takes no notice of one', async () => {
  await using auth = await startAuth()
  const { bearer } = await startOwner(auth)
  await auth.call('post', '/logout').set('authorization', bearer).type('json').send('{').expect(204)
})
