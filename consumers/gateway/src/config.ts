import { isIP } from 'node:net'
import { readConfig } from '@platform/conventions/server'
import { z } from 'zod'
import type { GatewayOptions } from './app.ts'

const origin = z
  .string()
  .refine(isOrigin, 'must be scheme, host and port, nothing more')
  .transform((url) => new URL(url).origin)

const environment = z.object({
  AUTH_URL: origin.meta({ description: "auth's address, such as http://auth:3001" }),
  AUTH_CLIENT_ID: z.string().meta({ description: "the gateway's name at auth" }),
  AUTH_CLIENT_SECRET: z.string().min(16).meta({ description: "the gateway's secret at auth, 16 characters or more" }),
  FINANCIAL_URL: origin.meta({ description: "financial's address, such as http://financial:3002" }),
  TRADING_URL: origin.meta({ description: "trading's address, such as http://trading:3003" }),
  ISSUER: z.string().meta({ description: 'who issues access tokens: the `iss` claim' }),
  AUDIENCE: z.string().meta({ description: 'whom access tokens are for: the `aud` claim' }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).meta({ description: '0 for any free port' }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'address to listen on' }),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine((list) => list.every(isNetwork), 'must be IP addresses or networks such as 10.0.0.0/8')
    .optional()
    .meta({ description: 'addresses of the proxies in front, comma-separated' }),
  BODY_LIMIT: z.coerce.number().int().positive().default(65_536).meta({ description: 'bytes of a request body' }),
  TOKEN_CACHE_SIZE: z.coerce.number().int().positive().default(10_000).meta({ description: 'tokens' }),
  UPSTREAM_TIMEOUT: z.coerce.number().int().min(100).default(5_000).meta({ description: 'milliseconds' }),
  UPSTREAM_CONNECTIONS: z.coerce.number().int().min(1).max(1_000).default(48).meta({ description: 'per service' }),
  WEB_SOCKET_LIMIT: z.coerce.number().int().min(0).default(10_000).meta({ description: 'WebSockets open at once' }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** How the gateway runs: what it builds, and where it listens. */
export type GatewayConfig = { app: GatewayOptions; listen: { port: number; host: string } }

/** Reads the gateway's configuration from the environment. @throws StartUpError naming every variable at fault. */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfig(environment, env)
  return {
    app: {
      auth: { url: read.AUTH_URL, clientId: read.AUTH_CLIENT_ID, clientSecret: read.AUTH_CLIENT_SECRET },
      financial: { url: read.FINANCIAL_URL },
      trading: { url: read.TRADING_URL },
      issuer: read.ISSUER,
      audience: read.AUDIENCE,
      tokenCacheSize: read.TOKEN_CACHE_SIZE,
      bodyLimit: read.BODY_LIMIT,
      upstreamTimeout: read.UPSTREAM_TIMEOUT,
      upstreamConnections: read.UPSTREAM_CONNECTIONS,
      webSocketLimit: read.WEB_SOCKET_LIMIT,
      logLevel: read.LOG_LEVEL,
      ...(read.TRUSTED_PROXIES !== undefined && { trustProxy: read.TRUSTED_PROXIES }),
    },
    listen: { port: read.PORT, host: read.HOST },
  }
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  return isIP(address) !== 0 && rest.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits))
}
