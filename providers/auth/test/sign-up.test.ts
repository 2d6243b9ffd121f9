import { expect, test } from 'vitest'
import { followLocation, logIn, password, signUp } from './people.ts'
import { startAuth } from './start-auth.ts'
import { testConfig } from './test-config.ts'

const { limits } = testConfig

test('signing up makes a tenant and its active owner, and does not sign in', async () => {
  await using auth = await startAuth()
  const response = await auth
    .call('post', '/tenants')
    .send({ tenantName: 'Ada & Co', email: 'olga@example.com', password })
    .expect(201)
  expect(response.body).toMatchObject({
    email: 'olga@example.com',
    role: 'owner',
    status: 'active',
    tenant: { name: 'Ada & Co' },
    createdAt: '2026-01-15T09:30:00.000Z',
  })
  expect(response.headers['set-cookie']).toBeUndefined()
  expect(JSON.stringify(response.body)).not.toMatch(/password"|hash|argon2/)
})

test('the owner is where Location leads', async () => {
  await using auth = await startAuth()
  const body = { tenantName: 'Ada & Co', email: 'olga@example.com', password }
  const signedUp = await auth.call('post', '/tenants').send(body).expect(201)
  const { bearer } = await logIn(auth)
  const found = await auth.call('get', followLocation(signedUp)).set('authorization', bearer).expect(200)
  expect(found.body).toEqual(signedUp.body)
})

test('an email is taken however it is written', async () => {
  await using auth = await startAuth()
  await signUp(auth, 'olga@example.com')
  const body = { tenantName: 'Other', email: 'OLGA@Example.com', password }
  const { body: problem } = await auth.call('post', '/tenants').send(body).expect(409)
  expect(problem.code).toBe('email_taken')
  expect(await auth.db.selectFrom('tenants').selectAll().execute()).toHaveLength(1)
})

test('of ten at once with one email, one signs up and nothing is left of the others', async () => {
  await using auth = await startAuth()
  const body = { tenantName: 'T', email: 'olga@example.com', password }
  const responses = await Promise.all(Array.from({ length: 10 }, () => auth.call('post', '/tenants').send(body)))
  expect(responses.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
  expect(await auth.db.selectFrom('tenants').selectAll().execute()).toHaveLength(1)
  expect(await auth.db.selectFrom('users').selectAll().execute()).toHaveLength(1)
})

test('every field at fault is named', async () => {
  await using auth = await startAuth()
  const body = { tenantName: '', email: 'nobody', password: 'too short', role: 'owner' }
  const { body: problem } = await auth.call('post', '/tenants').send(body).expect(422)
  const pointers = problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()
  expect(pointers).toEqual(['#/email', '#/password', '#/role', '#/tenantName'])
})

test.for(['nul\u0000', 'line\n', '\u007f', 'a\u009fb'])('a tenant is not named %j', async (tenantName) => {
  await using auth = await startAuth()
  const body = { tenantName, email: 'olga@example.com', password }
  const { body: problem } = await auth.call('post', '/tenants').send(body).expect(422)
  expect(problem.errors).toEqual([{ pointer: '#/tenantName', message: expect.any(String) }])
})

test('a tenant may be named in any script', async () => {
  await using auth = await startAuth()
  const tenantName = 'Übung 🦉 株式会社\u00a0№1'
  const body = { tenantName, email: 'olga@example.com', password }
  const { body: owner } = await auth.call('post', '/tenants').send(body).expect(201)
  expect(owner.tenant.name).toBe(tenantName)
})

test('one address signs up so many tenants in a window', async () => {
  await using auth = await startAuth({
    limits: { ...limits, signUp: { name: 'sign-up', limit: 2, windowSeconds: 60 } },
  })
  await signUp(auth, 'a@example.com')
  await signUp(auth, 'b@example.com')
  const body = { tenantName: 'T', email: 'c@example.com', password }
  const refused = await auth.call('post', '/tenants').send(body).expect(429)
  expect(refused.headers).toMatchObject({
    'retry-after': '60',
    'ratelimit-policy': '"sign-up";q=2;w=60',
    ratelimit: '"sign-up";r=0;t=60',
  })
  auth.clock.advance(60)
  await signUp(auth, 'c@example.com')
})
