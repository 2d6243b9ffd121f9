import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { readToken } from './forgery.ts'
import { integrationTest } from './integration-test.ts'
import { newCredentials } from './people.ts'

const test = integrationTest()

test('the sessions of all devices are listed, newest first, with the one that asks marked', async ({
  people,
  address,
  target,
}) => {
  const person = await people.signUp()
  const phone = await people.signIn(person, { headers: { 'user-agent': 'Phone/1.0' } })
  const laptop = await people.signIn(person, { headers: { 'user-agent': 'Laptop/2.0' } })
  await people.owner()

  const { body } = await phone.expect(200, 'listSessions')
  expect(body.items).toMatchObject([
    { id: laptop.sessionId, userAgent: 'Laptop/2.0', current: false },
    { id: phone.sessionId, userAgent: 'Phone/1.0', current: true },
  ])
  if (target.local !== undefined) expect(body.items[0]?.ipAddress).toBe(address ?? '127.0.0.1')
  for (const { createdAt, idleExpiresAt, expiresAt } of body.items) {
    expect(Date.parse(idleExpiresAt) - Date.parse(createdAt)).toBe(30 * 60_000)
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(7 * 24 * 3_600_000)
  }
})

test('a session is ended from another device, in every service within a second, and for good', async ({
  gateway,
  auth,
  people,
  expectRefused,
  rows,
}) => {
  const person = await people.signUp()
  const lost = await people.signIn(person)
  const laptop = await people.signIn(person)
  await lost.expect(200, 'getCurrentUser')
  await laptop.expect(204, 'endSession', { path: { sessionId: lost.sessionId } })

  await auth.expect(401, 'getCurrentUser', { token: lost.token })
  await expectRefused(lost.token)
  await gateway.expect(400, 'refresh', { cookies: lost.cookies, body: {} })
  const { body } = await laptop.expect(200, 'listSessions')
  expect(body.items.map(({ id }) => id)).toEqual([laptop.sessionId])
  await laptop.expect(404, 'endSession', { path: { sessionId: lost.sessionId } })
  expect(await rows(`select kind from revocations where id = $1`, lost.sessionId)).toEqual([{ kind: 'session' }])
})

test('a session that does not exist cannot be ended, and one whose id is none is refused', async ({ people }) => {
  const device = await people.owner()
  await device.expect(404, 'endSession', { path: { sessionId: randomUUID() } })
  const { body } = await device.expect(422, 'endSession', { path: { sessionId: 'mine' } })
  expect(body.errors.map(({ pointer }) => pointer)).toEqual(['path/sessionId'])
})

test('a session left alone for half an hour is no longer listed', async ({ people, platform }) => {
  const person = await people.signUp()
  const idle = await people.signIn(person)
  await platform.advance(31 * 60_000)
  const fresh = await people.signIn(person)
  const { body } = await fresh.expect(200, 'listSessions')
  expect(body.items.map(({ id }) => id)).toEqual([fresh.sessionId])
  await fresh.expect(404, 'endSession', { path: { sessionId: idle.sessionId } })
})

test('a new password ends the other sessions, keeps this one, and takes the place of the old', async ({
  gateway,
  people,
  expectRefused,
  rows,
}) => {
  const person = await people.signUp()
  const other = await people.signIn(person)
  const device = await people.signIn(person)
  const { password: newPassword } = newCredentials()
  await device.expect(204, 'changePassword', { body: { currentPassword: person.password, newPassword } })

  await expectRefused(other.token)
  await gateway.expect(400, 'refresh', { cookies: other.cookies, body: {} })
  await device.expect(200, 'getCurrentUser')
  await device.refresh()
  await gateway.expect(401, 'login', { body: { email: person.email, password: person.password } })
  await people.signIn({ ...person, password: newPassword })
  expect(
    await rows(
      `select count(*) filter (where ended_at is null)::int as open, count(*)::int as all from sessions where user_id = $1`,
      person.id,
    ),
  ).toEqual([{ open: 2, all: 3 }])
})

test('a wrong current password changes nothing', async ({ people, rows }) => {
  const device = await people.owner()
  const other = await people.signIn(device.person)
  const stored = () => rows('select * from users where id = $1', device.person.id)
  const before = await stored()
  const { body } = await device.expect(403, 'changePassword', {
    body: { currentPassword: newCredentials().password, newPassword: newCredentials().password },
  })
  expect(body.code).toBe('wrong_password')
  expect(await stored()).toEqual(before)
  await other.expect(200, 'getCurrentUser')
})

test('disabling a user ends all their sessions in every service, and they cannot come back until enabled', async ({
  gateway,
  auth,
  people,
  expectRefused,
  rows,
}) => {
  const { owner, member } = await people.member()
  const second = await people.signIn(member.person)
  for (const device of [member, second]) await device.expect(200, 'getCurrentUser')
  const path = { userId: member.person.id }
  const { body } = await owner.expect(200, 'updateUser', { path, body: { status: 'disabled' } })
  expect(body.status).toBe('disabled')

  for (const device of [member, second]) {
    await auth.expect(401, 'getCurrentUser', { token: device.token })
    await expectRefused(device.token)
    await gateway.expect(400, 'refresh', { cookies: device.cookies, body: {} })
  }
  const { email, password } = member.person
  await gateway.expect(401, 'login', { body: { email, password } })
  expect(await rows('select id from sessions where user_id = $1 and ended_at is null', member.person.id)).toEqual([])
  await owner.expect(200, 'getCurrentUser')

  await owner.expect(200, 'updateUser', { path, body: { status: 'active' } })
  await gateway.expect(401, 'getCurrentUser', { token: member.token })
  await gateway.expect(400, 'refresh', { cookies: member.cookies, body: {} })
  await people.signIn(member.person)
})

test('a lower role holds within a second, before the token expires, and the session goes on with less', async ({
  auth,
  people,
  expectRefused,
  rows,
}) => {
  const owner = await people.owner()
  const admin = await people.signIn(await people.add(owner, 'admin'))
  await admin.expect(200, 'listUsers')
  const before = admin.token
  await owner.expect(200, 'updateUser', { path: { userId: admin.person.id }, body: { role: 'member' } })

  await auth.expect(401, 'listUsers', { token: before })
  await expectRefused(before)
  const grant = await admin.refresh()
  expect(grant).toMatchObject({
    sessionId: admin.sessionId,
    scope: 'account financial:read financial:write trading:read trading:write',
  })
  expect(readToken(admin.token).claims['ver']).toBe(2)
  await admin.expect(403, 'listUsers')
  await admin.expect(200, 'getCurrentUser')
  expect(await rows('select kind, version from revocations where id = $1', admin.person.id)).toEqual([
    { kind: 'user', version: 2 },
  ])
})

test('an administrator makes no owner, and changes none', async ({ people, rows }) => {
  const owner = await people.owner()
  const admin = await people.signIn(await people.add(owner, 'admin'))
  const member = await people.add(owner)
  for (const userId of [admin.person.id, member.id]) {
    await admin.expect(403, 'updateUser', { path: { userId }, body: { role: 'owner' } })
  }
  await admin.expect(403, 'updateUser', { path: { userId: owner.person.id }, body: { status: 'disabled' } })
  await admin.expect(403, 'createUser', { body: { ...newCredentials(), role: 'owner' } })
  expect(
    await rows(
      `select id from users where tenant_id = $1 and role = 'owner' and status = 'active'`,
      owner.person.tenantId,
    ),
  ).toEqual([{ id: owner.person.id }])
})

test('the last owner stays, also when two owners step down at once', async ({ people, rows }) => {
  const owner = await people.owner()
  for (const body of [{ role: 'member' }, { status: 'disabled' }]) {
    const { body: problem } = await owner.expect(409, 'updateUser', { path: { userId: owner.person.id }, body })
    expect(problem.code).toBe('last_owner')
  }
  const second = await people.signIn(await people.add(owner, 'owner'))
  const answers = await Promise.all(
    [owner, second].map((device) =>
      device.call('updateUser', { path: { userId: device.person.id }, body: { role: 'member' } }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(
    await rows(`select id from users where tenant_id = $1 and role = 'owner'`, owner.person.tenantId),
  ).toHaveLength(1)
})
