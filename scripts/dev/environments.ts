import { createHash } from 'node:crypto'
import type { Secrets } from './secrets.ts'

const issuer = 'https://auth.concordat.localhost'
const audience = 'https://api.concordat.localhost'
/** The pages of the platform at that port, as its front end is opened. */
const originsAt = (port: number) => `http://127.0.0.1:${port},http://localhost:${port}`
const logLevel = () => process.env['LOG_LEVEL'] ?? 'warn'

/** What auth is told. Cookies travel without TLS here, since the platform is on this machine only. */
export function authEnvironment(secrets: Secrets, { databaseUrl, port }: { databaseUrl: string; port: number }) {
  const client = (id: string, secret: string) => `${id}:${createHash('sha256').update(secret).digest('hex')}`
  return {
    DATABASE_URL: databaseUrl,
    MIGRATE: 'up',
    PORT: '0',
    ISSUER: issuer,
    AUDIENCE: audience,
    MASTER_KEY: secrets.masterKey,
    COOKIE_SECURE: 'false',
    ALLOWED_ORIGINS: originsAt(port),
    TRUSTED_PROXIES: '127.0.0.1',
    SERVICE_CLIENTS: [
      client('gateway', secrets.gatewaySecret),
      client('financial', secrets.financialSecret),
      client('trading', secrets.tradingSecret),
      client('operator', secrets.operatorSecret),
    ].join(','),
    LOG_LEVEL: logLevel(),
  }
}

/** How the payment provider is reached: the emulator, or with an access token of the operator's GoCardless' sandbox. */
export function providerEnvironment({ providerToken, webhookSecret }: Secrets) {
  const { GOCARDLESS_ACCESS_TOKEN: token, GOCARDLESS_WEBHOOK_SECRET: secret } = process.env
  return {
    GOCARDLESS_ACCESS_TOKEN: token ?? providerToken,
    GOCARDLESS_WEBHOOK_SECRET: secret ?? webhookSecret,
  }
}

/** What the emulator of the payment provider is told; its webhooks go through the gateway. */
export function emulatorEnvironment(secrets: Secrets, { journal, port }: { journal: string; port: number }) {
  return {
    ...providerEnvironment(secrets),
    PORT: '0',
    WEBHOOK_URL: `http://127.0.0.1:${port}/financial/webhooks/gocardless`,
    JOURNAL_FILE: journal,
    LOG_LEVEL: logLevel(),
  }
}

type Financial = { databaseUrl: string; authUrl: string; providerUrl: string | undefined }

/** What the financial service is told. */
export function financialEnvironment(secrets: Secrets, { databaseUrl, authUrl, providerUrl }: Financial) {
  return {
    ...providerEnvironment(secrets),
    ...(providerUrl !== undefined && { GOCARDLESS_URL: providerUrl }),
    ...serviceEnvironment('financial', { databaseUrl, authUrl, secret: secrets.financialSecret }),
  }
}

type Trading = { databaseUrl: string; authUrl: string; port: number }

/** What the trading service is told: its market is the simulated one, which moves by itself. */
export function tradingEnvironment({ tradingSecret: secret }: Secrets, { databaseUrl, authUrl, port }: Trading) {
  return { ...serviceEnvironment('trading', { databaseUrl, authUrl, secret }), ALLOWED_ORIGINS: originsAt(port) }
}

/** What every service is told that asks auth about access tokens. */
function serviceEnvironment(
  clientId: string,
  { databaseUrl, authUrl, secret }: { databaseUrl: string; authUrl: string; secret: string },
) {
  return {
    DATABASE_URL: databaseUrl,
    MIGRATE: 'up',
    PORT: '0',
    AUTH_URL: authUrl,
    AUTH_CLIENT_ID: clientId,
    AUTH_CLIENT_SECRET: secret,
    ISSUER: issuer,
    AUDIENCE: audience,
    LOG_LEVEL: logLevel(),
  }
}

type Gateway = { authUrl: string; financialUrl: string; tradingUrl: string; port: number }

/** What the gateway is told. */
export function gatewayEnvironment(secrets: Secrets, { authUrl, financialUrl, tradingUrl, port }: Gateway) {
  return {
    AUTH_URL: authUrl,
    FINANCIAL_URL: financialUrl,
    TRADING_URL: tradingUrl,
    AUTH_CLIENT_ID: 'gateway',
    AUTH_CLIENT_SECRET: secrets.gatewaySecret,
    ISSUER: issuer,
    AUDIENCE: audience,
    PORT: String(port),
    LOG_LEVEL: logLevel(),
  }
}
