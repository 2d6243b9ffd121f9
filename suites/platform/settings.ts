import { createHash, randomBytes } from 'node:crypto'

/** Everything that the services of one platform must agree on. Made anew for each: no secret is written down anywhere. */
export type Settings = {
  issuer: string
  audience: string
  origin: string
  masterKey: string
  clients: Record<'gateway' | 'financial' | 'trading' | 'operator', readonly [string, string]>
  /** Access token and webhook secret of the payment provider. */
  provider: { accessToken: string; webhookSecret: string }
}

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
      trading: ['trading', randomBytes(24).toString('hex')],
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

type Addresses = { databaseUrl: string; authUrl: string }

/** What every service is told that asks auth about access tokens. */
function serviceEnvironment(
  { issuer, audience }: Settings,
  [clientId, clientSecret]: readonly [string, string],
  { databaseUrl, authUrl }: Addresses,
): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '8',
    PORT: '0',
    AUTH_URL: authUrl,
    AUTH_CLIENT_ID: clientId,
    AUTH_CLIENT_SECRET: clientSecret,
    ISSUER: issuer,
    AUDIENCE: audience,
    LOG_LEVEL: 'error',
  }
}

/** The environment of a financial process. */
export function financialEnvironment(
  settings: Settings,
  { providerUrl, ...addresses }: Addresses & { providerUrl: string },
): Record<string, string> {
  return {
    ...serviceEnvironment(settings, settings.clients.financial, addresses),
    GOCARDLESS_URL: providerUrl,
    GOCARDLESS_ACCESS_TOKEN: settings.provider.accessToken,
    GOCARDLESS_WEBHOOK_SECRET: settings.provider.webhookSecret,
  }
}

/** The environment of a trading process: its market moves by levers alone. */
export function tradingEnvironment(settings: Settings, addresses: Addresses): Record<string, string> {
  return {
    ...serviceEnvironment(settings, settings.clients.trading, addresses),
    ALLOWED_ORIGINS: settings.origin,
    SIMULATOR_LEVERS: 'on',
    MARKET_TICK_MS: '0',
  }
}

/** The environment of a gateway process. */
export function gatewayEnvironment(
  { issuer, audience, clients }: Settings,
  { authUrl, financialUrl, tradingUrl }: Record<'authUrl' | 'financialUrl' | 'tradingUrl', string>,
): Record<string, string> {
  return {
    AUTH_URL: authUrl,
    FINANCIAL_URL: financialUrl,
    TRADING_URL: tradingUrl,
    AUTH_CLIENT_ID: clients.gateway[0],
    AUTH_CLIENT_SECRET: clients.gateway[1],
    ISSUER: issuer,
    AUDIENCE: audience,
    PORT: '0',
    LOG_LEVEL: 'error',
  }
}
