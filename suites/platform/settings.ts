import { createHash, randomBytes } from 'node:crypto'

/** Everything that the services of one platform must agree on. Made anew for each: no secret is written down anywhere. */
export type Settings = {
  issuer: string
  audience: string
  origin: string
  masterKey: string
  clients: Record<'gateway' | 'financial' | 'operator', readonly [string, string]>
  /** Access token and webhook secret of the payment provider. */
  provider: { accessToken: string; webhookSecret: string }
}

/** An address that nobody listens at. */
const nobody = 'http://127.0.0.1:1'

/** Makes the settings of a platform. */
export function makeSettings(): Settings {
  return {
    issuer: 'https://auth.concordat.test',
    audience: 'https://api.concordat.test',
    origin: 'https://app.concordat.test',
    masterKey: randomBytes(32).toString('base64'),
    clients: {
      gateway: ['gateway', randomBytes(24).toString('hex')],
      financial: ['financial', randomBytes(24).toString('hex')],
      operator: ['operator', randomBytes(24).toString('hex')],
    },
    provider: { accessToken: randomBytes(24).toString('hex'), webhookSecret: randomBytes(24).toString('hex') },
  }
}

/** The environment of an auth process. Passwords are hashed by argon2id at a cost that a test can wait for. */
export function authEnvironment(settings: Settings, databaseUrl: string): Record<string, string> {
  const digest = (secret: string) => createHash('sha256').update(secret).digest('hex')
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '6',
    PORT: '0',
    ISSUER: settings.issuer,
    AUDIENCE: settings.audience,
    MASTER_KEY: settings.masterKey,
    ALLOWED_ORIGINS: settings.origin,
    // The gateway's own address; other addresses of the loopback network are strangers.
    TRUSTED_PROXIES: '127.0.0.1',
    SERVICE_CLIENTS: Object.values(settings.clients)
      .map(([id, secret]) => `${id}:${digest(secret)}`)
      .join(','),
    PASSWORD_MEMORY_KIB: '64',
    PASSWORD_PASSES: '1',
    LOG_LEVEL: 'error',
  }
}

/** The environment of the payment provider's emulator, with its levers. */
export function emulatorEnvironment({ provider }: Settings, webhookUrl: string): Record<string, string> {
  return {
    PORT: '0',
    GOCARDLESS_ACCESS_TOKEN: provider.accessToken,
    GOCARDLESS_WEBHOOK_SECRET: provider.webhookSecret,
    WEBHOOK_URL: webhookUrl,
    WEBHOOK_RETRY_SECONDS: '0.1,0.2,0.5,1,1,1,1,1',
    FAULTS: 'on',
    LOG_LEVEL: 'error',
  }
}

/** The environment of a financial process. */
export function financialEnvironment(
  { issuer, audience, clients, provider }: Settings,
  { databaseUrl, authUrl, providerUrl }: Record<'databaseUrl' | 'authUrl' | 'providerUrl', string>,
): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '8',
    PORT: '0',
    AUTH_URL: authUrl,
    AUTH_CLIENT_ID: clients.financial[0],
    AUTH_CLIENT_SECRET: clients.financial[1],
    ISSUER: issuer,
    AUDIENCE: audience,
    GOCARDLESS_URL: providerUrl,
    GOCARDLESS_ACCESS_TOKEN: provider.accessToken,
    GOCARDLESS_WEBHOOK_SECRET: provider.webhookSecret,
    LOG_LEVEL: 'error',
  }
}

/** The environment of a gateway process. */
export function gatewayEnvironment(
  { issuer, audience, clients }: Settings,
  { authUrl, financialUrl, tradingUrl }: { authUrl: string; financialUrl: string; tradingUrl?: string },
): Record<string, string> {
  return {
    AUTH_URL: authUrl,
    FINANCIAL_URL: financialUrl,
    TRADING_URL: tradingUrl ?? nobody,
    AUTH_CLIENT_ID: clients.gateway[0],
    AUTH_CLIENT_SECRET: clients.gateway[1],
    ISSUER: issuer,
    AUDIENCE: audience,
    PORT: '0',
    LOG_LEVEL: 'error',
  }
}
