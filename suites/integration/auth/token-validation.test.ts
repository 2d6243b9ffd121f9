import { createPublicKey, randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { openPrivateKey } from '../../../providers/auth/src/domain/key-sealing.ts'
import { deriveSecrets } from '../../../providers/auth/src/domain/secrets.ts'
import { headerOf } from '../../http/answer.ts'
import type { AuthClient, GatewayClient } from '../../http/client.ts'
import type { LocalPlatform } from '../../platform/start-platform.ts'
import { forgeries, type Genuine, readToken, strange, unchanged } from './forgery.ts'
import { integrationTest } from './integration-test.ts'

const test = integrationTest()

/** The two as one type of client: the gateway's document has what auth's says, and more. */
const both = (gateway: GatewayClient, auth: AuthClient) => [gateway as AuthClient, auth]

/** A token as auth issues it, and the key that signed it, opened with the platform's own secret. */
async function makeGenuine(token: string, { settings, database }: LocalPlatform): Promise<Genuine> {
  const kid = readToken(token).header['kid']
  const { rows } = await database.query('select sealed_private_key as sealed from signing_keys where kid = $1', [kid])
  const { sealing } = deriveSecrets(Buffer.from(settings.masterKey, 'base64'))
  const key = openPrivateKey({ kid: String(kid), sealed: rows[0].sealed }, sealing)
  return { token, key, publicKey: createPublicKey(key) }
}

test('a token signed anew with nothing changed is taken by the gateway and by auth at its own port', async ({
  gateway,
  auth,
  people,
  platform,
}) => {
  const owner = await people.owner()
  const token = unchanged(await makeGenuine(owner.token, platform))
  expect(token).not.toBe(owner.token)
  await gateway.expect(200, 'getCurrentUser', { token })
  await auth.expect(200, 'getCurrentUser', { token })
})

test.for(forgeries)(
  'a token %s is refused by the gateway itself and by auth at its own port',
  async ([, forge], { gateway, auth, people, platform }) => {
    const owner = await people.owner()
    const token = forge(await makeGenuine(owner.token, platform))
    const before = platform.wire.passed.length

    for (const service of both(gateway, auth)) {
      const answer = await service.expect(401, 'getCurrentUser', { token })
      expect(answer.body.code).toBe('invalid_token')
      expect(headerOf(answer, 'www-authenticate')).toContain('Bearer error="invalid_token"')
    }
    expect(platform.wire.passed.slice(before).map(({ path }) => path)).not.toContain('/me')
  },
)

test('without a token the challenge names no error', async ({ gateway, auth }) => {
  for (const service of both(gateway, auth)) {
    for (const headers of [{}, { authorization: 'Basic YTpi' }]) {
      const answer = await service.expect(401, 'getCurrentUser', { headers })
      expect(answer.body.code).toBe('token_required')
      expect(headerOf(answer, 'www-authenticate')).toBe('Bearer')
    }
  }
})

test('a token without the scope is refused by the gateway itself and by auth at its own port', async ({
  gateway,
  auth,
  people,
  platform,
}) => {
  const { member } = await people.member()
  const before = platform.wire.passed.length
  for (const service of both(gateway, auth)) {
    const answer = await service.expect(403, 'listUsers', { token: member.token })
    expect(answer.body.code).toBe('insufficient_scope')
    expect(headerOf(answer, 'www-authenticate')).toBe('Bearer error="insufficient_scope", scope="users:manage"')
  }
  expect(platform.wire.passed.slice(before).map(({ path }) => path)).not.toContain('/users')
  await gateway.expect(403, 'createUser', {
    token: member.token,
    body: { email: 'x@example.com', password: 'long enough for it', role: 'owner' },
  })
})

test("another tenant's users cannot be seen or changed", async ({ people, rows }) => {
  const mine = await people.owner()
  const { member: theirs } = await people.member()
  const stored = () => rows('select * from users where id = $1', theirs.person.id)
  const before = await stored()

  for (const body of [{ status: 'disabled' }, { role: 'owner' }, {}]) {
    const { body: problem } = await mine.expect(404, 'updateUser', { path: { userId: theirs.person.id }, body })
    expect(problem.code).toBe('not_found')
  }
  const { body } = await mine.expect(200, 'listUsers')
  expect(body.items.map(({ tenant }) => tenant.id)).toEqual([mine.person.tenantId])
  expect(await stored()).toEqual(before)
})

test("another user's session cannot be ended, in the same tenant neither", async ({ people, rows }) => {
  const { member, owner } = await people.member()
  const stranger = await people.owner()
  for (const caller of [owner, stranger]) {
    const { body } = await caller.expect(404, 'endSession', { path: { sessionId: member.sessionId } })
    expect(body.code).toBe('not_found')
  }
  expect(await rows('select ended_at from sessions where id = $1', member.sessionId)).toEqual([{ ended_at: null }])
  await member.expect(200, 'getCurrentUser')
})

test('what a client claims to be does not reach auth', async ({ people, gateway, platform, address }) => {
  const { member, owner } = await people.member()
  const before = platform.wire.passed.length
  const { body } = await gateway.expect(200, 'getCurrentUser', {
    token: member.token,
    headers: {
      'X-User-Id': owner.person.id,
      X_User_Id: owner.person.id,
      'X-Tenant-Id': randomUUID(),
      'X-Forwarded-For': '203.0.113.9',
      'X-Forwarded-Host': 'attacker.example.net',
      Forwarded: 'for=203.0.113.9',
      'X-Real-Ip': '203.0.113.9',
    },
  })
  expect(body.id).toBe(member.person.id)
  const passed = platform.wire.passed.slice(before).find(({ path }) => path === '/me')
  expect(passed?.headers['x-forwarded-for']).toBe(address ?? '127.0.0.1')
  for (const name of ['x-user-id', 'x_user_id', 'x-tenant-id', 'forwarded', 'x-real-ip']) {
    expect(passed?.headers, name).not.toHaveProperty(name)
  }
  expect(JSON.stringify(passed)).not.toMatch(/203\.0\.113\.9|attacker/)
})

test('a trace goes through the gateway to auth, each hop with a span of its own', async ({ gateway, platform }) => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const before = platform.wire.passed.length
  const { body } = await gateway.expect(401, 'login', {
    headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
    body: { email: 'nobody@example.com', password: 'whatever it is' },
  })
  expect(body.traceId).toBe(traceId)
  const passed = platform.wire.passed.slice(before).find(({ path }) => path === '/login')
  expect(passed?.headers['traceparent']).toMatch(new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-`))
})

test('keys rotate under way: tokens of the old key go on, those of the new one are taken at once', async ({
  gateway,
  auth,
  people,
  platform,
}) => {
  const { operator } = platform.settings.clients
  const person = await people.signUp()
  const devices = [await people.signIn(person)]
  // Two rotations: the key that signs after the second was unknown to the gateway when it read the keys.
  for (const _ of [1, 2]) {
    const { body } = await auth.expect(201, 'rotateKeys', { basic: operator })
    const device = await people.signIn(person)
    expect(readToken(device.token).header['kid']).toBe(body.signing)
    devices.push(device)
    for (const { token } of devices) {
      await gateway.expect(200, 'getCurrentUser', { token })
      await auth.expect(200, 'getCurrentUser', { token })
    }
    // At most one reading of the keys a second: the next rotation is not in the same one.
    await platform.advance(2_000)
  }
  expect(new Set(devices.map(({ token }) => readToken(token).header['kid'])).size).toBe(3)
})

test('only the operator may rotate keys', async ({ auth, platform }) => {
  const { gateway, operator } = platform.settings.clients
  await auth.expect(403, 'rotateKeys', { basic: gateway })
  await auth.expect(401, 'rotateKeys')
  await auth.expect(401, 'rotateKeys', { basic: [operator[0], gateway[1]] })
})

test('fifty tokens of unknown keys at once cause one reading of the keys', async ({ gateway, people, platform }) => {
  const owner = await people.owner()
  const genuine = await makeGenuine(owner.token, platform)
  // Past the second in which the keys are not read twice.
  await platform.advance(2_000)
  const before = platform.wire.passed.length
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      const token = strange({ kid: randomUUID() })(genuine)
      await gateway.expect(401, 'getCurrentUser', { token })
    }),
  )
  const passed = platform.wire.passed.slice(before).map(({ path }) => path)
  expect(passed.filter((path) => path === '/.well-known/jwks.json')).toHaveLength(1)
  expect(passed).not.toContain('/me')
  await gateway.expect(200, 'getCurrentUser', { token: owner.token })
})

test('a retired key is withdrawn once its last token has expired', async ({ gateway, auth, people, platform }) => {
  const owner = await people.owner()
  const kid = readToken(owner.token).header['kid']
  const published = async () => (await gateway.expect(200, 'getKeys')).body.keys.map((key) => key.kid)
  await auth.expect(201, 'rotateKeys', { basic: platform.settings.clients.operator })
  expect(await published()).toContain(kid)
  await platform.advance(599_000)
  expect(await published()).toContain(kid)
  await platform.advance(600_000)
  expect(await published()).not.toContain(kid)
  expect((await published()).length).toBeGreaterThanOrEqual(2)
})
