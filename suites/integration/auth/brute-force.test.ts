import { expect } from 'vitest'
import { type Answer, headerOf } from '../../http/answer.ts'
import { ownAddress } from '../../http/loopback.ts'
import { integrationTest } from './integration-test.ts'
import { newCredentials, type Person } from './people.ts'

const test = integrationTest({ replicas: 2 })

/** Failures that an account takes before it is locked. */
const free = 5
/** Failures that an address takes in a window. */
const perAddress = 100

type Caller = { call(operation: 'login', options: object): Promise<Answer> }

/** Guesses so many times, one after the other, and answers the statuses. */
async function guess({ call }: Caller, { email }: Pick<Person, 'email'>, times: number): Promise<number[]> {
  const statuses = []
  for (let index = 0; index < times; index += 1) {
    statuses.push((await call('login', { body: { email, password: newCredentials().password } })).status)
  }
  return statuses
}

const refusals = (count: number) => Array.from({ length: count }, () => 401)
const waitOf = (answer: Answer) => Number(headerOf(answer, 'retry-after'))

test('after five failures the right password is refused too, and taken again when the lock is over', async ({
  gateway,
  people,
  platform,
  rows,
}) => {
  const person = await people.signUp()
  expect(await guess(gateway, person, free)).toEqual(refusals(free))
  const locked = await gateway.expect(429, 'login', { body: { email: person.email, password: person.password } })
  expect(locked.body.code).toBe('too_many_attempts')
  expect(waitOf(locked)).toBeGreaterThan(0)
  expect(waitOf(locked)).toBeLessThanOrEqual(60)
  expect(headerOf(locked, 'ratelimit-policy')).toMatch(new RegExp(`^"account";q=${free};w=\\d+$`))
  expect(headerOf(locked, 'ratelimit')).toBe(`"account";r=0;t=${waitOf(locked)}`)
  expect(await rows('select id from sessions where user_id = $1', person.id)).toEqual([])

  await platform.advance(waitOf(locked) * 1_000)
  await people.signIn(person)
  // A success is a new beginning.
  expect(await guess(gateway, person, free)).toEqual(refusals(free))
})

test('an email that nobody has is locked alike', async ({ gateway }) => {
  const nobody = newCredentials()
  expect(await guess(gateway, nobody, free)).toEqual(refusals(free))
  await gateway.expect(429, 'login', { body: nobody })
})

test('of a hundred guesses at once no more than five are compared', async ({ gateway, people, platform }) => {
  const person = await people.signUp()
  const before = await platform.hashWork()
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      gateway.call('login', { body: { email: person.email, password: `guess number ${index}` } }),
    ),
  )
  const after = await platform.hashWork()
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(free)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(100 - free)
  expect(after.costs.length - before.costs.length).toBe(free)
})

test('two replicas of auth count together', async ({ auth, authReplica, people }) => {
  const person = await people.signUp()
  expect(await guess(auth, person, 3)).toEqual(refusals(3))
  expect(await guess(authReplica, person, 2)).toEqual(refusals(2))
  for (const replica of [auth, authReplica]) {
    await replica.expect(429, 'login', { body: { email: person.email, password: person.password } })
  }
})

test('the counters survive a restart of auth', async ({ gateway, people, platform }) => {
  const person = await people.signUp()
  expect(await guess(gateway, person, free)).toEqual(refusals(free))
  await platform.restart('auth')
  await gateway.expect(429, 'login', { body: { email: person.email, password: person.password } })
})

test('one address cannot go through many accounts, whatever address it claims, and others are not held up', async ({
  gateway,
  address,
  target,
  people,
  skip,
  rows,
}) => {
  const elsewhere = await ownAddress()
  if (address === undefined || elsewhere === undefined) return skip('needs several loopback addresses (Linux)')
  const person = await people.signUp()
  // As if the address had already tried the others.
  await gateway.expect(401, 'login', { body: newCredentials() })
  await rows(`update counters set count = $1 where key = $2`, perAddress - 1, `sign-in:${address}`)
  await gateway.expect(401, 'login', { body: newCredentials() })
  const right = { email: person.email, password: person.password }
  for (const headers of [
    {},
    { 'x-forwarded-for': '198.51.100.7' },
    { 'x-forwarded-for': `198.51.100.7, ${elsewhere}` },
    { forwarded: 'for=198.51.100.7', 'x-real-ip': '198.51.100.7' },
  ] as Record<string, string>[]) {
    const answer = await gateway.expect(429, 'login', { body: right, headers })
    expect(headerOf(answer, 'ratelimit-policy')).toMatch(/^"sign-in";/)
  }
  await target.gateway(elsewhere).expect(200, 'login', { body: right })
})

test('at its own port too, auth believes X-Forwarded-For of its proxy only', async ({ auth, address, rows, skip }) => {
  if (address === undefined) return skip('needs several loopback addresses (Linux)')
  const headers = { 'x-forwarded-for': '198.51.100.8' }
  await auth.expect(401, 'login', { body: newCredentials(), headers })
  const counted = await rows(
    `select key from counters where key in ($1, $2)`,
    `sign-in:${address}`,
    'sign-in:198.51.100.8',
  )
  expect(counted).toEqual([{ key: `sign-in:${address}` }])
})

test('sign-ups from one address are limited', async ({ gateway, address, rows, skip }) => {
  if (address === undefined) return skip('needs several loopback addresses (Linux)')
  const signUp = () => ({ body: { tenantName: 'One of many', ...newCredentials() } })
  await gateway.expect(201, 'signUp', signUp())
  await rows(`update counters set count = 20 where key = $1`, `sign-up:${address}`)
  const answer = await gateway.expect(429, 'signUp', signUp())
  expect(waitOf(answer)).toBeLessThanOrEqual(3_600)
})

test('whoever knows the browser signs in while an attacker keeps the account locked', async ({
  gateway,
  people,
  target,
}) => {
  const person = await people.signUp()
  const { cookies } = await people.signIn(person)
  const attacker = target.gateway(await ownAddress())
  await guess(attacker, person, free)
  const right = { email: person.email, password: person.password }
  await gateway.expect(429, 'login', { body: right })
  const { device = '' } = cookies
  expect(device).not.toBe('')
  await gateway.expect(200, 'login', { body: right, cookies: { device } })

  // Known or not, the browser has no more guesses than others, and its cookie opens no other account.
  const known = { call: (id: 'login', options: object) => gateway.call(id, { ...options, cookies: { device } }) }
  expect(await guess(known, person, free)).toEqual(refusals(free))
  await gateway.expect(429, 'login', { body: right, cookies: { device } })
  const { cookies: foreign } = await people.owner()
  const other = await people.signUp()
  await guess(attacker, other, free)
  await gateway.expect(429, 'login', {
    body: { email: other.email, password: other.password },
    cookies: { device: foreign['device'] ?? '' },
  })
})

test('a device cookie made up or altered counts for nothing', async ({ gateway, people }) => {
  const person = await people.signUp()
  const { cookies } = await people.signIn(person)
  await guess(gateway, person, free)
  const right = { email: person.email, password: person.password }
  const [nonce, expiry, signature] = (cookies['device'] ?? '').split('.')
  for (const device of [
    `${nonce}.${Number(expiry) + 1}.${signature}`,
    `${'A'.repeat(22)}.${expiry}.${signature}`,
    'x',
  ]) {
    await gateway.expect(429, 'login', { body: right, cookies: { device } })
  }
})

test('a lock grows with each failure after it, never beyond a quarter of an hour, and trying does not prolong it', async ({
  gateway,
  people,
  platform,
}) => {
  const person = await people.signUp()
  const wrong = () => ({ body: { email: person.email, password: newCredentials().password } })
  await guess(gateway, person, free)
  const waits: number[] = []
  for (let round = 0; round < 8; round += 1) {
    const locked = await gateway.expect(429, 'login', wrong())
    waits.push(waitOf(locked))
    const again = await gateway.expect(429, 'login', wrong())
    expect(waitOf(again)).toBeLessThanOrEqual(waitOf(locked))
    await platform.advance(waitOf(locked) * 1_000)
    await gateway.expect(401, 'login', wrong())
  }
  expect(waits[1]).toBeGreaterThan(waits[0] ?? 0)
  expect(Math.max(...waits)).toBeLessThanOrEqual(900)
  await platform.advance(900_000)
  await people.signIn(person)
})

test('guessing the current password is no way around the counters', async ({ people }) => {
  const device = await people.owner()
  const attempt = (currentPassword: string) => ({ body: { currentPassword, newPassword: newCredentials().password } })
  for (let index = 0; index < free; index += 1) {
    const { body } = await device.expect(403, 'changePassword', attempt(`wrong number ${index}`))
    expect(body.code).toBe('wrong_password')
  }
  await device.expect(429, 'changePassword', attempt(device.person.password))
})
