import { expect, test } from 'vitest'
import { readGatewayConfig } from './config.ts'

const env = {
  AUTH_URL: 'http://127.0.0.1:3001/',
  AUTH_CLIENT_ID: 'gateway',
  AUTH_CLIENT_SECRET: 'a-secret-of-the-gateway',
  FINANCIAL_URL: 'http://127.0.0.1:3002',
  TRADING_URL: 'http://127.0.0.1:3003',
  ISSUER: 'https://auth.test',
  AUDIENCE: 'https://platform.test',
}

test('what must be set is enough', () => {
  expect(readGatewayConfig(env)).toEqual({
    app: {
      auth: { url: 'http://127.0.0.1:3001', clientId: 'gateway', clientSecret: 'a-secret-of-the-gateway' },
      financial: { url: 'http://127.0.0.1:3002' },
      trading: { url: 'http://127.0.0.1:3003' },
      issuer: 'https://auth.test',
      audience: 'https://platform.test',
      tokenCacheSize: 10_000,
      bodyLimit: 65_536,
      upstreamTimeout: 5_000,
      upstreamConnections: 48,
      webSocketLimit: 10_000,
      logLevel: 'info',
    },
    listen: { port: 8080, host: '127.0.0.1' },
  })
})

test('limits and proxies can be set', () => {
  const { app, listen } = readGatewayConfig({
    ...env,
    PORT: '0',
    HOST: '0.0.0.0',
    UPSTREAM_TIMEOUT: '250',
    TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,::1',
  })

  expect(listen).toEqual({ port: 0, host: '0.0.0.0' })
  expect(app).toMatchObject({ upstreamTimeout: 250, trustProxy: ['10.0.0.1', '10.1.0.0/16', '::1'] })
})

test('every bad variable is named at once, with a remedy and without its value', () => {
  const bad = { ...env, AUTH_URL: 'http://auth/base', AUTH_CLIENT_SECRET: 'hunter2', AUDIENCE: undefined, PORT: 'x' }

  expect(() => readGatewayConfig(bad)).toThrow(
    /4 environment variables.*AUTH_URL: must be scheme, host and port.*AUTH_CLIENT_SECRET: .*AUDIENCE: .*PORT: /s,
  )
  expect(() => readGatewayConfig(bad)).not.toThrow(/hunter2/)
})

test.for(['nowhere', 'ftp://auth', 'auth:3001', 'http://auth?x', 'http://user:secret@auth'])(
  '%s is no address of auth',
  (url) => {
    expect(() => readGatewayConfig({ ...env, AUTH_URL: url })).toThrow(/AUTH_URL/)
  },
)

test.for(['proxy.test', '10.0.0.1;10.0.0.2', '10.0.0.0/x', '10.0.0.1,'])('%j names no proxies', (list) => {
  expect(() => readGatewayConfig({ ...env, TRUSTED_PROXIES: list })).toThrow(/TRUSTED_PROXIES/)
})
