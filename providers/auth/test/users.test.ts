import { expect, test } from 'vitest'
import { lockTenant, saveUser } from '../src/store/users.ts'
import { countWaiting } from './count-waiting.ts'
import { addUser, followLocation, logIn, password, readCookie, refresh, startOwner, tryLogIn } from './people.ts'
import { type Auth, startAuth } from './start-auth.ts'

function update({ call }: Auth, bearer: string, userId: string, body: object) {
  return call('patch', `/users/${userId}`).set('authorization', bearer).send(body)
}

test('the owner adds users and sees them by email', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  await addUser(auth, owner, { email: 'zoe@example.com', role: 'admin' })
  await addUser(auth, owner, { email: 'Ada@example.com' })
  await startOwner(auth, 'eve@example.com')
  const { body } = await auth.call('get', '/users').set('authorization', owner.bearer).expect(200)
  expect(body.items.map(({ email, role }: { email: string; role: string }) => [email, role])).toEqual([
    ['Ada@example.com', 'member'],
    ['olga@example.com', 'owner'],
    ['zoe@example.com', 'admin'],
  ])
})

test('an email is taken however it is written', async () => {
  await using auth = await startAuth()
  const { bearer } = await startOwner(auth)
  const body = { email: 'OLGA@example.com', password, role: 'member' }
  const refused = await auth.call('post', '/users').set('authorization', bearer).send(body).expect(409)
  expect(refused.body.code).toBe('email_taken')
})

test('the new user is where Location leads, seen from any prefix', async () => {
  await using auth = await startAuth()
  const { bearer } = await startOwner(auth)
  const body = { email: 'ada@example.com', password, role: 'member' }
  const added = await auth.call('post', '/users').set('authorization', bearer).send(body).expect(201)
  const { location } = added.headers
  expect(new URL(String(location), 'http://gateway/auth/users').pathname).toBe(`/auth/users/${added.body.id}`)
  const found = await auth.call('get', followLocation(added)).set('authorization', bearer).expect(200)
  expect(found.body).toEqual(added.body)
})

test('nobody sees a user of another tenant, nor one that does not exist', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const stranger = await startOwner(auth, 'eve@example.com')
  for (const id of [owner.userId, '01980a5e-7c00-7000-8000-00000000ffff']) {
    const { body } = await auth.call('get', `/users/${id}`).set('authorization', stranger.bearer).expect(404)
    expect([body.code, body.detail]).toEqual(['not_found', 'Your tenant has no user of this id.'])
  }
  await auth.call('get', '/users/nobody').set('authorization', owner.bearer).expect(422)
})

test('a member manages nobody', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  await addUser(auth, owner, { email: 'ada@example.com' })
  const { bearer, userId } = await logIn(auth, 'ada@example.com')
  await auth.call('get', '/users').set('authorization', bearer).expect(403)
  await auth.call('get', `/users/${userId}`).set('authorization', bearer).expect(403)
  await auth.call('post', '/users').set('authorization', bearer).send({}).expect(403)
  const { body } = await update(auth, bearer, userId, { role: 'owner' }).expect(403)
  expect(body.code).toBe('insufficient_scope')
})

test('an admin neither becomes an owner, nor makes or changes one', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  await addUser(auth, owner, { email: 'zoe@example.com', role: 'admin' })
  const { bearer, userId } = await logIn(auth, 'zoe@example.com')
  const body = { email: 'eve@example.com', password, role: 'owner' }
  const refused = [
    await update(auth, bearer, userId, { role: 'owner' }).expect(403),
    await update(auth, bearer, owner.userId, { role: 'member' }).expect(403),
    await update(auth, bearer, owner.userId, { status: 'disabled' }).expect(403),
    await auth.call('post', '/users').set('authorization', bearer).send(body).expect(403),
  ]
  expect(refused.map(({ body }) => body.code)).toEqual(refused.map(() => 'owner_required'))
})

test('a user of another tenant is not there', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const stranger = await startOwner(auth, 'eve@example.com')
  const { body } = await update(auth, stranger.bearer, owner.userId, { status: 'disabled' }).expect(404)
  expect(body.code).toBe('not_found')
  await auth.call('get', '/me').set('authorization', owner.bearer).expect(200)
})

test('disabling a user ends all sessions; enabling lets them sign in again', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const { id } = await addUser(auth, owner, { email: 'ada@example.com' })
  const sessions = [await logIn(auth, 'ada@example.com'), await logIn(auth, 'ada@example.com')]
  const { body } = await update(auth, owner.bearer, id, { status: 'disabled' }).expect(200)
  expect(body.status).toBe('disabled')
  for (const { bearer, refreshToken } of sessions) {
    await auth.call('get', '/me').set('authorization', bearer).expect(401)
    await refresh(auth, refreshToken).expect(400)
  }
  const feed = await auth.db.selectFrom('revocations').select(['kind', 'id', 'version']).execute()
  expect(feed).toEqual(sessions.map(({ sessionId }) => ({ kind: 'session', id: sessionId, version: null })))
  await tryLogIn(auth, { email: 'ada@example.com' }).expect(401)
  await update(auth, owner.bearer, id, { status: 'active' }).expect(200)
  await tryLogIn(auth, { email: 'ada@example.com' }).expect(200)
})

test('a new role voids the tokens of the old one before they expire, and the session goes on', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const { id } = await addUser(auth, owner, { email: 'zoe@example.com', role: 'admin' })
  const admin = await logIn(auth, 'zoe@example.com')
  await auth.call('get', '/users').set('authorization', admin.bearer).expect(200)
  await update(auth, owner.bearer, id, { role: 'member' }).expect(200)
  await auth.call('get', '/users').set('authorization', admin.bearer).expect(401)
  const feed = await auth.db.selectFrom('revocations').select(['kind', 'id', 'version']).execute()
  expect(feed).toEqual([{ kind: 'user', id, version: 2 }])
  const refreshed = await refresh(auth, admin.refreshToken).expect(200)
  expect(refreshed.body.scope).toBe('account financial:read financial:write trading:read trading:write')
  const authorization = `Bearer ${refreshed.body.accessToken}`
  await auth.call('get', '/me').set('authorization', authorization).expect(200)
  await auth.call('get', '/users').set('authorization', authorization).expect(403)
  // A promotion widens nothing that was granted before it... but what was granted is allowed again.
  await update(auth, owner.bearer, id, { role: 'admin' }).expect(200)
  const token = readCookie(refreshed, 'refresh_token')
  expect((await refresh(auth, token).expect(200)).body.scope).toBe(
    'account users:manage financial:read financial:write financial:manage trading:read trading:write trading:manage',
  )
})

test('a promotion reaches a session by signing in again only', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  const { id } = await addUser(auth, owner, { email: 'ada@example.com' })
  const { refreshToken } = await logIn(auth, 'ada@example.com')
  await update(auth, owner.bearer, id, { role: 'admin' }).expect(200)
  expect((await refresh(auth, refreshToken).expect(200)).body.scope).toBe(
    'account financial:read financial:write trading:read trading:write',
  )
  const again = await tryLogIn(auth, { email: 'ada@example.com' }).expect(200)
  expect(again.body.scope).toBe(
    'account users:manage financial:read financial:write financial:manage trading:read trading:write trading:manage',
  )
})

test('a change that changes nothing voids nothing', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  await update(auth, owner.bearer, owner.userId, { role: 'owner', status: 'active' }).expect(200)
  await update(auth, owner.bearer, owner.userId, {}).expect(200)
  await auth.call('get', '/me').set('authorization', owner.bearer).expect(200)
})

test('the last owner stays one', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  for (const body of [{ role: 'admin' }, { status: 'disabled' }]) {
    const response = await update(auth, owner.bearer, owner.userId, body).expect(409)
    expect(response.body.code).toBe('last_owner')
  }
  await auth.call('get', '/me').set('authorization', owner.bearer).expect(200)
})

test('two owners who unmake each other at once leave one', async () => {
  await using auth = await startAuth()
  const olga = await startOwner(auth)
  await addUser(auth, olga, { email: 'otto@example.com', role: 'owner' })
  const otto = await logIn(auth, 'otto@example.com')
  const responses = await Promise.all([
    update(auth, olga.bearer, otto.userId, { role: 'member' }),
    update(auth, otto.bearer, olga.userId, { role: 'member' }),
  ])
  const owners = await auth.db.selectFrom('users').select('id').where('role', '=', 'owner').execute()
  expect(owners).toHaveLength(1)
  expect(responses.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('an owner who steps down waits for another who is just doing so', async () => {
  await using auth = await startAuth()
  const olga = await startOwner(auth)
  const otto = await addUser(auth, olga, { email: 'otto@example.com', role: 'owner' })
  const first = await auth.db.startTransaction().execute()
  await lockTenant(first, olga.tenantId)
  await saveUser(first, otto.id, { role: 'member' })
  const second = update(auth, olga.bearer, olga.userId, { role: 'member' }).then((response) => response)
  await expect.poll(() => countWaiting(auth.db)).toBe(1)
  await first.commit().execute()
  expect((await second).body.code).toBe('last_owner')
})

test.for([{ role: 'root' }, { status: 'gone' }, { version: 9 }, { tenant: { id: 'x' } }])(
  'a user cannot be changed to %j',
  async (body) => {
    await using auth = await startAuth()
    const owner = await startOwner(auth)
    await update(auth, owner.bearer, owner.userId, body).expect(422)
  },
)
