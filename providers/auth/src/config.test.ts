import { expect, test } from 'vitest'
import { readAuthConfig } from './config.ts'

const least = {
  DATABASE_URL: 'postgres://auth:pw@127.0.0.1/auth',
  ISSUER: 'https://auth.concordat.example',
  AUDIENCE: 'concordat',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
}
const digest = 'a'.repeat(64)

test('what is not set is as the contract and OWASP say', () => {
  const { auth, process: own } = readAuthConfig(least)
  expect(own).toEqual({ port: 3001, host: '127.0.0.1', databaseUrl: least.DATABASE_URL, poolSize: 8, migrate: false })
  expect(auth).toMatchObject({
    accessTokenSeconds: 600,
    session: { idleSeconds: 1_800, absoluteSeconds: 604_800, graceSeconds: 10 },
    cookies: { secure: true, path: '/auth' },
    allowedOrigins: [],
    trustedProxies: [],
    serviceClients: new Map(),
    passwords: { memoryKib: 19_456, passes: 2 },
  })
  expect(auth.masterKey).toEqual(Buffer.alloc(32, 7))
})

test('lists are separated by commas', () => {
  const { auth } = readAuthConfig({
    ...least,
    ALLOWED_ORIGINS: 'https://a.example, https://b.example',
    TRUSTED_PROXIES: '10.0.0.0/8',
    SERVICE_CLIENTS: `gateway:${digest},operator:${digest}`,
  })
  expect(auth.allowedOrigins).toEqual(['https://a.example', 'https://b.example'])
  expect(auth.trustedProxies).toEqual(['10.0.0.0/8'])
  expect([...auth.serviceClients.keys()]).toEqual(['gateway', 'operator'])
})

test.for([
  ['DATABASE_URL', 'mysql://x'],
  ['MASTER_KEY', 'too short'],
  ['ISSUER', ''],
  ['ACCESS_TOKEN_SECONDS', '901'],
  ['SERVICE_CLIENTS', 'gateway:secret-in-clear'],
  ['ALLOWED_ORIGINS', 'https://a.example/'],
  ['TRUSTED_PROXIES', 'everybody'],
  ['COOKIE_SECURE', 'maybe'],
  ['MIGRATE', 'down'],
  ['PORT', '70000'],
])('%s=%s is refused by name, without its value', ([name = '', value = '']) => {
  const read = () => readAuthConfig({ ...least, [name]: value })
  expect(read).toThrow(new RegExp(`\\b${name}\\b`))
  if (value !== '') expect(read).not.toThrow(value)
})
