import { expect, test } from 'vitest'
import { readTradingConfig } from './config.ts'

const needed = {
  DATABASE_URL: 'postgres://trading@db:5432/trading',
  AUTH_URL: 'http://auth:3001',
  AUTH_CLIENT_ID: 'trading',
  AUTH_CLIENT_SECRET: 'sixteen-letters-or-more',
  ISSUER: 'https://auth.example',
  AUDIENCE: 'https://api.example',
}

test('what is needed is enough: the market moves by itself, and nobody else moves it', () => {
  expect(readTradingConfig(needed)).toMatchObject({
    process: { port: 3_003, host: '127.0.0.1', databaseUrl: needed.DATABASE_URL, poolSize: 8, migrate: false },
    auth: {
      url: needed.AUTH_URL,
      clientId: needed.AUTH_CLIENT_ID,
      clientSecret: needed.AUTH_CLIENT_SECRET,
      issuer: needed.ISSUER,
      audience: needed.AUDIENCE,
    },
    simulator: { seed: 'concordat', tickMilliseconds: 100, feeBasisPoints: 10, levers: false },
    trading: { currency: 'EUR', allowedOrigins: [], heartbeatSeconds: 1, ticketSeconds: 30, logLevel: 'info' },
  })
})

test('pages that may open the stream are a list', () => {
  const origins = 'https://app.example,http://localhost:8080'
  expect(readTradingConfig({ ...needed, ALLOWED_ORIGINS: origins }).trading.allowedOrigins).toEqual(origins.split(','))
})

test('every variable that is missing or wrong is named, and no value is shown', () => {
  const wrong = { DATABASE_URL: 'mysql://x', ALLOWED_ORIGINS: 'https://app.example/page', ACCOUNT_CURRENCY: 'euro' }
  const names = [...Object.keys(wrong), 'AUTH_URL', 'AUTH_CLIENT_ID', 'AUTH_CLIENT_SECRET', 'ISSUER', 'AUDIENCE']
  let message = ''
  try {
    readTradingConfig(wrong)
  } catch (error) {
    message = String(error)
  }
  expect(names.filter((name) => !message.includes(`${name}:`))).toEqual([])
  expect(message).not.toContain('mysql')
})
