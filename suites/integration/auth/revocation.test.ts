import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { type Answer, headerOf, setCookiesOf } from '../../http/answer.ts'
import type { AuthClient } from '../../http/client.ts'
import { readToken } from './forgery.ts'
import { integrationTest } from './integration-test.ts'
import { withinASecond } from './within-a-second.ts'

const test = integrationTest()
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const tokenForm = (token: string) => new URLSearchParams({ token }).toString()
type Client = readonly [string, string]

/** Everything in the feed, page by page from a place in it. */
async function readFeed(auth: AuthClient, basic: Client, after = 0) {
  const entries = []
  for (let next = after; ; ) {
    const { body } = await auth.expect(200, 'listRevocations', { basic, query: { after: next } })
    entries.push(...body.revocations)
    if (body.next === next) return { entries, next }
    next = body.next
  }
}

test('after signing out, the gateway itself refuses the token within a second, although it had remembered it', async ({
  people,
  expectRefused,
}) => {
  const device = await people.owner()
  for (const _ of [1, 2, 3]) await device.expect(200, 'getCurrentUser')
  await device.expect(204, 'logout')
  await expectRefused(device.token)
})

test('after signing out, auth refuses the token at once, and the cookie is cleared and worth nothing', async ({
  gateway,
  auth,
  people,
}) => {
  const device = await people.owner()
  const answer = await device.expect(204, 'logout')
  await auth.expect(401, 'getCurrentUser', { token: device.token })
  expect(setCookiesOf(answer).find((line) => line.startsWith('refresh_token='))).toMatch(/^refresh_token=; Max-Age=0;/)
  await gateway.expect(400, 'refresh', { cookies: device.cookies, body: {} })
})

test('signing out is one entry of the feed and the end of one session, and of no other', async ({
  auth,
  people,
  rows,
  gatewayClient,
}) => {
  const person = await people.signUp()
  const device = await people.signIn(person)
  const other = await people.signIn(person)
  const { next } = await readFeed(auth, gatewayClient)
  await device.expect(204, 'logout')

  const { entries } = await readFeed(auth, gatewayClient, next)
  expect(entries).toEqual([
    { sequence: next + 1, kind: 'session', id: device.sessionId, version: null, expiresAt: expect.any(String) },
  ])
  const { exp } = readToken(device.token).claims as { exp: number }
  expect(Date.parse(entries[0]?.expiresAt ?? '') / 1000, 'outlives the token').toBeGreaterThanOrEqual(exp)
  expect(
    await rows('select id, ended_at is not null as ended from sessions where user_id = $1 order by id', person.id),
  ).toEqual(
    [
      { id: device.sessionId, ended: true },
      { id: other.sessionId, ended: false },
    ].sort((left, right) => (left.id < right.id ? -1 : 1)),
  )
  await other.expect(200, 'getCurrentUser')
  await other.refresh()
})

test('signing out three times at once ends the session once, and all are told that it is over', async ({
  people,
  platform,
  rows,
}) => {
  const device = await people.owner()
  const holder = await platform.database.connect()
  let signOuts: Promise<Answer[]>
  try {
    // All three have been let in before the first of them ends the session.
    await holder.query('begin')
    await holder.query('select from sessions where id = $1 for update', [device.sessionId])
    signOuts = Promise.all([1, 2, 3].map(() => device.call('logout')))
    await vi.waitFor(async () => {
      const waiting = await rows(
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      expect(waiting).toHaveLength(3)
    }, 5_000)
    await holder.query('commit')
  } finally {
    holder.release()
  }
  expect((await signOuts).map(({ status }) => status)).toEqual([204, 204, 204])
  expect(await rows('select kind from revocations where id = $1', device.sessionId)).toEqual([{ kind: 'session' }])
})

test('revoking an access token concerns that one alone', async ({ auth, people, gatewayClient, expectRefused }) => {
  const device = await people.owner()
  const revoked = device.token
  await device.refresh()
  const answer = await auth.expect(200, 'revokeToken', {
    basic: gatewayClient,
    headers: form,
    body: tokenForm(revoked),
  })
  expect(answer.text).toBe('')
  await auth.expect(401, 'getCurrentUser', { token: revoked })
  await expectRefused(revoked)
  await device.expect(200, 'getCurrentUser')
  await device.refresh()
})

test('revoking a refresh token ends its session in every service', async ({
  gateway,
  auth,
  people,
  gatewayClient,
  expectRefused,
}) => {
  const device = await people.owner()
  await auth.expect(200, 'revokeToken', {
    basic: gatewayClient,
    headers: form,
    body: tokenForm(device.cookies['refresh_token'] ?? ''),
  })
  await expectRefused(device.token)
  await gateway.expect(400, 'refresh', { cookies: device.cookies, body: {} })
})

test('revoking what is no token is fine and leaves no trace', async ({ auth, gatewayClient }) => {
  const { next } = await readFeed(auth, gatewayClient)
  for (const token of [randomUUID(), 'A'.repeat(43), 'a.b.c']) {
    await auth.expect(200, 'revokeToken', { basic: gatewayClient, headers: form, body: tokenForm(token) })
  }
  expect(await readFeed(auth, gatewayClient, next)).toEqual({ entries: [], next })
})

test('introspection tells a live token from one that is not, and of the latter nothing', async ({
  auth,
  people,
  gatewayClient,
}) => {
  const device = await people.owner()
  const introspect = async (token: string) => {
    const request = { basic: gatewayClient, headers: form, body: tokenForm(token) }
    const answer = await auth.expect(200, 'introspectToken', request)
    expect(headerOf(answer, 'cache-control')).toBe('no-store')
    return answer.body
  }
  const { sub, sid, exp } = readToken(device.token).claims
  expect(await introspect(device.token)).toMatchObject({ active: true, sub, sid, exp, token_type: 'access_token' })
  expect(await introspect(device.cookies['refresh_token'] ?? '')).toMatchObject({ active: true, sid })
  await device.expect(204, 'logout')
  for (const token of [device.token, device.cookies['refresh_token'] ?? '', 'a.b.c']) {
    expect(await introspect(token)).toEqual({ active: false })
  }
})

test('the feed, revocation and introspection are for known services only', async ({ auth, people, gatewayClient }) => {
  const device = await people.owner()
  const [id, secret] = gatewayClient
  const attempts = [
    {},
    { token: device.token },
    { basic: [id, `${secret}x`] as const },
    { basic: ['nobody', secret] as const },
  ]
  for (const attempt of attempts) {
    const answer = await auth.expect(401, 'listRevocations', attempt)
    expect(answer.body.code).toBe('invalid_client')
    expect(headerOf(answer, 'www-authenticate')).toBe('Basic realm="auth"')
    for (const operation of ['revokeToken', 'introspectToken'] as const) {
      await auth.expect(401, operation, { ...attempt, headers: form, body: tokenForm(device.token) })
    }
  }
  await device.expect(200, 'getCurrentUser')
})

test('the feed numbers what twenty sessions end at once without gaps or doubles', async ({
  auth,
  people,
  gatewayClient,
}) => {
  const person = await people.signUp()
  const devices = []
  for (let index = 0; index < 20; index += 1) devices.push(await people.signIn(person))
  const { next } = await readFeed(auth, gatewayClient)
  await Promise.all(devices.map((device) => device.expect(204, 'logout')))
  const { entries } = await readFeed(auth, gatewayClient, next)
  expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, index) => next + 1 + index))
  expect(entries.map(({ id }) => id).sort()).toEqual(devices.map(({ sessionId }) => sessionId).sort())
})

test('what was revoked stays revoked when gateway and auth start anew', async ({
  gateway,
  people,
  platform,
  expectRefused,
}) => {
  const device = await people.owner()
  const other = await people.owner()
  await device.expect(204, 'logout')
  await platform.restart('auth')
  await platform.restart('gateway')
  await expectRefused(device.token)
  await gateway.expect(400, 'refresh', { cookies: device.cookies, body: {} })
  await other.expect(200, 'getCurrentUser')
  await other.refresh()
})

test('while the feed cannot be read, what would change something is refused, and after ten seconds everything is', async ({
  gateway,
  people,
  platform,
}) => {
  const device = await people.owner()
  const change = { path: { userId: device.person.id }, body: {} }
  await device.expect(200, 'updateUser', change)
  platform.wire.cut('/revocations')
  try {
    await platform.advance(1_500, { unready: true })
    const { body } = await device.expect(503, 'updateUser', change)
    expect(body.code).toBe('revocations_unknown')
    await device.expect(200, 'getCurrentUser')
    await platform.advance(10_000, { unready: true })
    const refused = await gateway.expect(503, 'getCurrentUser', { token: device.token })
    expect(refused.body.code).toBe('revocations_unknown')
    expect(headerOf(refused, 'retry-after')).toMatch(/^\d+$/)
  } finally {
    platform.wire.mend()
  }
  await withinASecond(() => device.expect(200, 'updateUser', change))
})

test('what was revoked while the feed could not be read is refused within a second of its return', async ({
  auth,
  people,
  platform,
  expectRefused,
}) => {
  const device = await people.owner()
  await device.expect(200, 'getCurrentUser')
  platform.wire.cut('/revocations')
  try {
    await auth.expect(204, 'logout', { token: device.token })
  } finally {
    platform.wire.mend()
  }
  await expectRefused(device.token)
})

test('auth killed and started anew: the gateway says so meanwhile, and every acknowledged sign-out holds', async ({
  gateway,
  people,
  platform,
}) => {
  const [device, other] = [await people.owner(), await people.owner()]
  await device.expect(204, 'logout')
  await platform.kill('auth')
  try {
    const { body } = await gateway.expect(502, 'getCurrentUser', { token: other.token })
    expect(body.code).toBe('bad_gateway')
  } finally {
    await platform.restart('auth')
  }
  await gateway.expect(401, 'getCurrentUser', { token: device.token })
  await other.expect(200, 'getCurrentUser')
})

test('an entry leaves the feed when all that it revokes has expired', async ({ auth, people, platform }) => {
  const basic = platform.settings.clients.gateway
  const device = await people.owner()
  await device.expect(204, 'logout')
  const idsIn = async () => (await readFeed(auth, basic)).entries.map(({ id }) => id)
  expect(await idsIn()).toContain(device.sessionId)
  await platform.advance(599_000)
  expect(await idsIn()).toContain(device.sessionId)
  await platform.advance(3_600_000)
  expect(await idsIn()).not.toContain(device.sessionId)
})
