import { expect, test } from 'vitest'
import { readEmulatorConfig } from './config.ts'

const env = { GOCARDLESS_ACCESS_TOKEN: 'token' }

test('a token is all that is needed; levers are off', () => {
  const { emulator, process: own } = readEmulatorConfig(env)
  expect(emulator).toMatchObject({ accessToken: 'token', faults: false })
  expect(own).toMatchObject({ port: 3004, webhook: undefined, tls: undefined, journal: undefined })
})

test('webhooks are told with their secret, and as patiently as is said', () => {
  const webhook = { WEBHOOK_URL: 'http://127.0.0.1:3000/hook', GOCARDLESS_WEBHOOK_SECRET: 's' }
  const { process: own } = readEmulatorConfig({
    ...env,
    ...webhook,
    WEBHOOK_RETRY_SECONDS: '0.5,2',
    WEBHOOK_TIMEOUT: '1',
  })
  expect(own.webhook).toEqual({ url: webhook.WEBHOOK_URL, secret: 's', timeout: 1_000, retryAfter: [0.5, 2] })
})

test.each([
  [{}, 'GOCARDLESS_ACCESS_TOKEN'],
  [{ ...env, WEBHOOK_URL: 'http://127.0.0.1/' }, 'GOCARDLESS_WEBHOOK_SECRET'],
  [{ ...env, TLS_CERT_FILE: 'cert.pem' }, 'TLS_KEY_FILE'],
  [{ ...env, WEBHOOK_RETRY_SECONDS: 'soon' }, 'WEBHOOK_RETRY_SECONDS'],
])('what is missing or wrong is named: %#', (wrong, name) => {
  expect(() => readEmulatorConfig(wrong)).toThrow(name)
})
