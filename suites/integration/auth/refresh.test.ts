import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { headerOf, setCookiesOf } from '../../http/answer.ts'
import { readToken } from './forgery.ts'
import { integrationTest } from './integration-test.ts'
import { cookiesOf, type Device } from './people.ts'
import { withinASecond } from './within-a-second.ts'

const test = integrationTest()
const hashOf = (token: string | undefined) =>
  createHash('sha256')
    .update(token ?? '')
    .digest('hex')

test('refreshing rotates both tokens in the same session and stores only the hash of the new one', async ({
  people,
  rows,
}) => {
  const device = await people.owner()
  const [oldToken, oldCookie] = [device.token, device.cookies['refresh_token']]
  const grant = await device.refresh()

  expect(grant.sessionId).toBe(device.sessionId)
  expect(device.token).not.toBe(oldToken)
  expect(device.cookies['refresh_token']).not.toBe(oldCookie)
  expect(readToken(device.token).claims['jti']).not.toBe(readToken(oldToken).claims['jti'])
  await device.expect(200, 'getCurrentUser')
  expect(
    await rows(
      `select encode(hash, 'hex') as hash, spent_at is not null as spent from refresh_tokens where session_id = $1 order by spent desc`,
      device.sessionId,
    ),
  ).toEqual([
    { hash: hashOf(oldCookie), spent: true },
    { hash: hashOf(device.cookies['refresh_token']), spent: false },
  ])
})

test('a token presented again within ten seconds gets the same successor, since its answer may be lost', async ({
  people,
  platform,
  rows,
}) => {
  const device = await people.owner()
  const old = { ...device.cookies }
  await device.refresh()
  const successor = device.cookies['refresh_token']
  await platform.advance(8_000)
  await device.refresh({ cookies: old })

  expect(device.cookies['refresh_token']).toBe(successor)
  await device.expect(200, 'getCurrentUser')
  expect(await rows('select count(*)::int from refresh_tokens where session_id = $1', device.sessionId)).toEqual([
    { count: 2 },
  ])
})

test('a token presented again later ends the session: newest refresh token, every access token, in every service', async ({
  gateway,
  auth,
  people,
  platform,
  expectRefused,
  rows,
}) => {
  const person = await people.signUp()
  const device = await people.signIn(person)
  const bystander = await people.signIn(person)
  const stolen = { ...device.cookies }
  const first = device.token
  await device.refresh()
  // The gateway remembers both.
  for (const token of [first, device.token]) await gateway.expect(200, 'getCurrentUser', { token })
  await platform.advance(11_000)

  const { body } = await gateway.expect(400, 'refresh', { cookies: stolen, body: {} })
  expect(body.code).toBe('invalid_grant')
  const newest = await gateway.expect(400, 'refresh', { cookies: device.cookies, body: {} })
  expect(newest.body.code).toBe('invalid_grant')
  for (const token of [first, device.token]) {
    await auth.expect(401, 'getCurrentUser', { token })
    await expectRefused(token)
  }
  expect(
    await rows(
      `select s.ended_at is not null as ended, v.kind from sessions s join revocations v on v.id = s.id where s.id = $1`,
      device.sessionId,
    ),
  ).toEqual([{ ended: true, kind: 'session' }])
  await bystander.expect(200, 'getCurrentUser')
})

test('twenty refreshes at once get one successor', async ({ gateway, people, rows }) => {
  const device = await people.owner()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => gateway.expect(200, 'refresh', { cookies: device.cookies, body: {} })),
  )
  const successors = new Set(answers.map((answer) => cookiesOf(setCookiesOf(answer))['refresh_token']))
  expect(successors.size).toBe(1)
  expect(
    await rows(
      `select count(*)::int as all, count(*) filter (where spent_at is null)::int as live from refresh_tokens where session_id = $1`,
      device.sessionId,
    ),
  ).toEqual([{ all: 2, live: 1 }])
  for (const { body } of answers) await gateway.expect(200, 'getCurrentUser', { token: body.accessToken })
})

test('a scope may be narrowed, never widened, and a refused widening spends nothing', async ({ gateway, people }) => {
  const device = await people.owner()
  const narrow = await device.refresh({ body: { scope: 'account' } })
  expect(narrow.scope).toBe('account')
  expect(readToken(device.token).claims['scope']).toBe('account')
  await device.expect(403, 'listUsers')

  const { member } = await people.member()
  for (const scope of ['account users:manage', 'users:manage', 'everything']) {
    const { body } = await gateway.expect(400, 'refresh', { cookies: member.cookies, body: { scope } })
    expect(body.code).toBe('invalid_scope')
  }
  expect((await member.refresh()).scope).toBe('account financial:read financial:write trading:read trading:write')
})

test('a session that is not refreshed for half an hour is over', async ({ gateway, people, platform }) => {
  const device = await people.owner()
  await platform.advance(29 * 60_000)
  await device.refresh()
  await platform.advance(29 * 60_000)
  await device.refresh()
  await platform.advance(31 * 60_000)
  const { body } = await gateway.expect(400, 'refresh', { cookies: device.cookies, body: {} })
  expect(body.code).toBe('invalid_grant')
})

test('a session ends after seven days, however often it is refreshed, and so do its access tokens', async ({
  gateway,
  people,
  platform,
  rows,
}) => {
  const device = await people.owner()
  const endOf = () => rows('select expires_at from sessions where id = $1', device.sessionId)
  const [promised] = await endOf()
  // Refreshing for seven days: every 29 minutes would be 347 times; the idle end is moved instead.
  await rows(`update sessions set idle_expires_at = expires_at where id = $1`, device.sessionId)
  await platform.advance((7 * 24 * 60 - 5) * 60_000)
  const grant = await device.refresh()

  expect(grant.expiresIn).toBeLessThanOrEqual(5 * 60)
  expect(await endOf()).toEqual([promised])
  await device.expect(200, 'getCurrentUser')
  await platform.advance(6 * 60_000)
  await gateway.expect(400, 'refresh', { cookies: device.cookies, body: {} })
  await device.expect(401, 'getCurrentUser')
})

test('another site cannot refresh, and its attempt spends nothing', async ({ gateway, people, target }) => {
  const device = await people.owner()
  for (const headers of [
    { origin: 'https://attacker.example.net' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    const answer = await gateway.expect(403, 'refresh', { cookies: device.cookies, body: {}, headers })
    expect(answer.body.code).toBe('cross_site')
    expect(setCookiesOf(answer)).toEqual([])
  }
  await device.refresh({ headers: { origin: target.origin, 'sec-fetch-site': 'same-origin' } })
})

test.for([
  ['no cookie', () => ({})],
  ['a cookie that nobody was given', () => ({ refresh_token: 'A'.repeat(43) })],
  ['a cookie cut short', ({ cookies }: Device) => ({ refresh_token: cookies['refresh_token']?.slice(0, -1) ?? '' })],
  ['an access token for a cookie', ({ token }: Device) => ({ refresh_token: token })],
] as [string, (device: Device) => Record<string, string>][])(
  'with %s there is nothing to refresh',
  async ([, cookiesFor], { gateway, people }) => {
    const device = await people.owner()
    const answer = await gateway.expect(400, 'refresh', { cookies: cookiesFor(device), body: {} })
    expect(answer.body.code).toBe('invalid_grant')
    await device.refresh()
  },
)

test('a refreshed grant is not to be stored and its cookie lives no longer than the session', async ({
  gateway,
  people,
  target,
}) => {
  const device = await people.owner()
  const answer = await gateway.expect(200, 'refresh', { cookies: device.cookies, body: {} })
  expect(headerOf(answer, 'cache-control')).toBe('no-store')
  const [line = ''] = setCookiesOf(answer).filter((cookie) => cookie.startsWith('refresh_token='))
  expect(line).toMatch(/; HttpOnly/)
  expect(/; Secure/.test(line)).toBe(target.secureCookies)
  expect(line).toMatch(/; SameSite=Strict/)
  const maxAge = Number(/Max-Age=(\d+)/.exec(line)?.[1])
  expect(maxAge).toBeGreaterThan(0)
  expect(maxAge).toBeLessThanOrEqual(7 * 24 * 3_600)
})

test('a refresh at the very moment of signing out leaves no live token', async ({ gateway, people, rows }) => {
  const devices = await Promise.all(Array.from({ length: 5 }, () => people.owner()))
  await Promise.all(
    devices.flatMap((device) => [
      gateway.call('refresh', { cookies: device.cookies, body: {} }),
      device.call('logout'),
      gateway.call('refresh', { cookies: device.cookies, body: {} }),
    ]),
  )
  for (const device of devices) {
    await withinASecond(() => device.expect(401, 'getCurrentUser'))
    await gateway.expect(400, 'refresh', { cookies: device.cookies, body: {} })
    expect(await rows('select ended_at is not null as ended from sessions where id = $1', device.sessionId)).toEqual([
      { ended: true },
    ])
  }
})
