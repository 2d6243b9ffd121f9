import { expect, test } from 'vitest'
import { logIn, signUp, startOwner, tryLogIn } from './people.ts'
import { type Auth, startAuth } from './start-auth.ts'
import { testConfig } from './test-config.ts'

const email = 'olga@example.com'

function guess(auth: Auth, cookie = '') {
  return tryLogIn(auth, { email, password: 'wrong' }, cookie)
}

async function lock(auth: Auth, cookie = ''): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) await guess(auth, cookie).expect(401)
}

test('after five failures even the right password is refused, until the time is over', async () => {
  await using auth = await startAuth()
  await signUp(auth)
  await lock(auth)
  const refused = await tryLogIn(auth, { email }).expect(429)
  expect(refused.body.code).toBe('too_many_attempts')
  expect(refused.headers).toMatchObject({
    'retry-after': '30',
    'ratelimit-policy': '"account";q=5;w=900',
    ratelimit: '"account";r=0;t=30',
  })
  auth.clock.advance(29)
  expect((await tryLogIn(auth, { email }).expect(429)).headers['retry-after']).toBe('1')
  auth.clock.advance(1)
  await tryLogIn(auth, { email }).expect(200)
})

test('each further failure doubles the lock up to fifteen minutes; a success forgets them all', async () => {
  await using auth = await startAuth()
  await signUp(auth)
  await lock(auth)
  const locks: number[] = []
  for (let seconds = 30; locks.length < 8; ) {
    auth.clock.advance(seconds)
    await guess(auth).expect(401)
    seconds = Number((await guess(auth).expect(429)).headers['retry-after'])
    locks.push(seconds)
  }
  expect(locks).toEqual([60, 120, 240, 480, 900, 900, 900, 900])
  auth.clock.advance(900)
  await tryLogIn(auth, { email }).expect(200)
  await lock(auth)
  expect((await guess(auth).expect(429)).headers['retry-after']).toBe('30')
})

test('nobody prolongs a lock by knocking at it', async () => {
  await using auth = await startAuth()
  await signUp(auth)
  await lock(auth)
  for (let attempt = 0; attempt < 10; attempt += 1) await guess(auth).expect(429)
  auth.clock.advance(30)
  await tryLogIn(auth, { email }).expect(200)
})

test('failures are forgotten with time', async () => {
  await using auth = await startAuth()
  await signUp(auth)
  for (let attempt = 0; attempt < 4; attempt += 1) await guess(auth).expect(401)
  auth.clock.advance(4 * 3_600)
  await lock(auth)
  await guess(auth).expect(429)
})

test('of a hundred guesses at once on two replicas, five are compared with the password', async () => {
  await using auth = await startAuth({
    limits: { ...testConfig.limits, signIn: { ...testConfig.limits.signIn, limit: 1_000 } },
  })
  await signUp(auth)
  const replicas = [auth, await auth.replica()]
  const responses = await Promise.all(Array.from({ length: 100 }, (_, index) => guess(replicas[index % 2] ?? auth)))
  const statuses = responses.map(({ status }) => status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(95)
})

test('an account that nobody has is locked alike', async () => {
  await using auth = await startAuth()
  const ghost = { email: 'nobody@example.com' }
  for (let attempt = 0; attempt < 5; attempt += 1) await tryLogIn(auth, ghost).expect(401)
  await tryLogIn(auth, { email: 'NOBODY@example.com' }).expect(429)
})

test('a browser that signed in before is not locked out by what others do, and has failures of its own', async () => {
  await using auth = await startAuth()
  const { device } = await startOwner(auth)
  const known = `device=${device}`
  await lock(auth)
  await tryLogIn(auth, { email }).expect(429)
  await tryLogIn(auth, { email }, known).expect(200)
  await lock(auth, known)
  await tryLogIn(auth, { email }, known).expect(429)
  await tryLogIn(auth, { email }).expect(429)
})

test('a device cookie is of use for the account that it was issued to only, and not for ever', async () => {
  await using auth = await startAuth()
  const eve = await startOwner(auth, 'eve@example.com')
  const { device } = await startOwner(auth)
  await lock(auth)
  const [nonce, expiry, signature = ''] = device.split('.')
  const forged = [eve.device, `${nonce}.9${expiry}.${signature}`, `${nonce}.${expiry}.${'A'.repeat(43)}`, 'x', '']
  for (const cookie of forged) await tryLogIn(auth, { email }, `device=${cookie}`).expect(429)
  auth.clock.advance(180 * 24 * 3_600)
  await lock(auth)
  await tryLogIn(auth, { email }, `device=${device}`).expect(429)
})

test('one address may fail so often in a window, over all accounts; successes are not counted', async () => {
  await using auth = await startAuth({
    limits: { ...testConfig.limits, signIn: { name: 'sign-in', limit: 3, windowSeconds: 60 } },
  })
  await signUp(auth)
  for (let success = 0; success < 4; success += 1) await tryLogIn(auth, { email }).expect(200)
  for (const ghost of ['a', 'b', 'c']) await tryLogIn(auth, { email: `${ghost}@example.com` }).expect(401)
  const refused = await tryLogIn(auth, { email }).expect(429)
  expect(refused.headers.ratelimit).toBe('"sign-in";r=0;t=60')
  auth.clock.advance(60)
  await tryLogIn(auth, { email }).expect(200)
})

test('a forged X-Forwarded-For does not make another address of one', async () => {
  const limits = { ...testConfig.limits, signIn: { name: 'sign-in', limit: 1, windowSeconds: 60 } }
  await using auth = await startAuth({ limits })
  const from = (replica: Auth, address: string, name: string) =>
    tryLogIn(replica, { email: `${name}@example.com` }).set('x-forwarded-for', address)
  await from(auth, '192.0.2.1', 'a').expect(401)
  await from(auth, '192.0.2.2', 'b').expect(429)
  // Behind a proxy that is trusted, the address that the proxy saw counts, and not what the client wrote before it.
  const behindProxy = await auth.replica({ trustedProxies: ['127.0.0.1'] })
  await from(behindProxy, '198.51.100.1, 192.0.2.3', 'c').expect(401)
  await from(behindProxy, '198.51.100.2, 192.0.2.3', 'd').expect(429)
  await from(behindProxy, '192.0.2.4', 'e').expect(401)
})

test('the session keeps the address that a trusted proxy saw', async () => {
  await using auth = await startAuth({ trustedProxies: ['127.0.0.1'] })
  await signUp(auth)
  await tryLogIn(auth, { email }).set('x-forwarded-for', '192.0.2.7').expect(200)
  const { bearer } = await logIn(auth)
  const { body } = await auth.call('get', '/sessions').set('authorization', bearer).expect(200)
  expect(body.items.map(({ ipAddress }: { ipAddress: string }) => ipAddress).sort()).toEqual(['127.0.0.1', '192.0.2.7'])
})
