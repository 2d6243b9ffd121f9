import { createHash } from 'node:crypto'
import type { Secrets } from './secrets.ts'

const issuer = 'https://auth.concordat.localhost'
const audience = 'https://api.concordat.localhost'
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
    ALLOWED_ORIGINS: `http://127.0.0.1:${port},http://localhost:${port}`,
    TRUSTED_PROXIES: '127.0.0.1',
    SERVICE_CLIENTS: [client('gateway', secrets.gatewaySecret), client('operator', secrets.operatorSecret)].join(','),
    LOG_LEVEL: logLevel(),
  }
}

/** What the gateway is told. */
export function gatewayEnvironment(secrets: Secrets, { authUrl, port }: { authUrl: string; port: number }) {
  return {
    AUTH_URL: authUrl,
    AUTH_CLIENT_ID: 'gateway',
    AUTH_CLIENT_SECRET: secrets.gatewaySecret,
    ISSUER: issuer,
    AUDIENCE: audience,
    PORT: String(port),
    LOG_LEVEL: logLevel(),
  }
}
