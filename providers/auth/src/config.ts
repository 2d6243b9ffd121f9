import { readConfig } from '@platform/conventions/server'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import type { BackOffPolicy } from './domain/back-off.ts'
import type { PasswordCost } from './domain/passwords.ts'
import type { QuotaPolicy } from './domain/quota.ts'

/** Everything that an operator may choose. Times are seconds. */
export type AuthConfig = {
  issuer: string
  audience: string
  /** 32 bytes; the keys that seal, sign and derive all come from it. */
  masterKey: Buffer
  accessTokenSeconds: number
  session: { idleSeconds: number; absoluteSeconds: number; graceSeconds: number }
  cookies: { secure: boolean; path: string }
  /** Origins whose pages may refresh. */
  allowedOrigins: readonly string[]
  /** Addresses or CIDR ranges whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
  /** SHA-256 of each service's secret, by client id. */
  serviceClients: ReadonlyMap<string, Buffer>
  passwords: PasswordCost
  limits: { account: BackOffPolicy; signIn: QuotaPolicy; signUp: QuotaPolicy; refresh: QuotaPolicy }
  logLevel: z.output<typeof logLevel>
}

/** How the process itself runs. */
export type ProcessConfig = { port: number; host: string; databaseUrl: string; poolSize: number; migrate: boolean }

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
const count = (fallback: number, description: string) =>
  z.coerce.number().int().min(1).max(1_000_000_000).default(fallback).meta({ description })
const list = (description: string) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    )
    .meta({ description })

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .meta({ description: 'postgres://user:password@host:port/database' }),
  DATABASE_POOL_SIZE: count(8, 'connections at most'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3001).meta({ description: '0 for any free port' }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'the address to listen on' }),
  LOG_LEVEL: logLevel.default('info').meta({ description: 'fatal, error, warn, info, debug, trace or silent' }),
  MIGRATE: z.literal('up').optional().meta({ description: '"up" migrates the database before listening' }),
  ISSUER: z.url().meta({ description: 'the `iss` of access tokens, a URL' }),
  AUDIENCE: z.string().min(1).meta({ description: 'the `aud` of access tokens, the same for all services' }),
  MASTER_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, '32 bytes in base64 are needed')
    .transform((text) => Buffer.from(text, 'base64'))
    .meta({ description: 'make one with: openssl rand -base64 32' }),
  // More than 900 would outlive what the contract lets `expiresIn` be.
  ACCESS_TOKEN_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(900)
    .default(600)
    .meta({ description: 'life of an access token' }),
  SESSION_IDLE_SECONDS: count(1_800, 'a session ends when it is not refreshed for so long'),
  SESSION_ABSOLUTE_SECONDS: count(604_800, 'a session ends after so long in any case'),
  REFRESH_GRACE_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .default(10)
    .meta({ description: 'how long a spent refresh token gets its successor again' }),
  COOKIE_SECURE: z.enum(['true', 'false']).default('true').meta({ description: '"false" only where there is no TLS' }),
  COOKIE_PATH: z.string().regex(/^\//).default('/auth').meta({ description: 'where browsers send the cookies' }),
  ALLOWED_ORIGINS: list('origins whose pages may refresh, separated by commas').refine(
    (items) => items.every((item) => URL.canParse(item) && new URL(item).origin === item),
    'not an origin: scheme, host and port, no path',
  ),
  TRUSTED_PROXIES: list('addresses or CIDR ranges of proxies, separated by commas').refine(
    (items) => items.every((item) => ipaddr.isValid(item) || ipaddr.isValidCIDR(item)),
    'not an address or a CIDR range',
  ),
  SERVICE_CLIENTS: list('id:sha256-of-secret-in-hex, separated by commas')
    .refine((items) => items.every((item) => /^[a-z][a-z0-9-]*:[0-9a-f]{64}$/.test(item)), 'not id:64 hex digits')
    .transform((items) => new Map(items.map((item) => readServiceClient(item)))),
  PASSWORD_MEMORY_KIB: count(19_456, 'argon2id memory in KiB (OWASP: at least 19456)'),
  PASSWORD_PASSES: count(2, 'argon2id passes (OWASP: at least 2)'),
  ACCOUNT_FREE_ATTEMPTS: count(5, 'failures in a row before an account or device is locked'),
  ACCOUNT_FIRST_LOCK_SECONDS: count(30, 'the first lock; each further failure doubles it'),
  ACCOUNT_LONGEST_LOCK_SECONDS: count(900, 'the longest lock'),
  ACCOUNT_FORGET_SECONDS: count(3_600, 'one failure is forgotten after so long'),
  SIGN_IN_LIMIT: count(100, 'failed sign-ins from one address in a window'),
  SIGN_IN_WINDOW_SECONDS: count(900, 'that window'),
  SIGN_UP_LIMIT: count(20, 'sign-ups from one address in a window'),
  SIGN_UP_WINDOW_SECONDS: count(3_600, 'that window'),
  REFRESH_LIMIT: count(100, 'failed refreshes from one address in a window'),
  REFRESH_WINDOW_SECONDS: count(900, 'that window'),
})

/**
 * Reads auth's configuration from the environment.
 *
 * @throws StartUpError naming every variable that is missing or not valid
 */
export function readAuthConfig(env: NodeJS.ProcessEnv): { auth: AuthConfig; process: ProcessConfig } {
  const read = readConfig(schema, env)
  return {
    process: {
      port: read.PORT,
      host: read.HOST,
      databaseUrl: read.DATABASE_URL,
      poolSize: read.DATABASE_POOL_SIZE,
      migrate: read.MIGRATE === 'up',
    },
    auth: {
      issuer: read.ISSUER,
      audience: read.AUDIENCE,
      masterKey: read.MASTER_KEY,
      accessTokenSeconds: read.ACCESS_TOKEN_SECONDS,
      session: {
        idleSeconds: read.SESSION_IDLE_SECONDS,
        absoluteSeconds: read.SESSION_ABSOLUTE_SECONDS,
        graceSeconds: read.REFRESH_GRACE_SECONDS,
      },
      cookies: { secure: read.COOKIE_SECURE === 'true', path: read.COOKIE_PATH },
      allowedOrigins: read.ALLOWED_ORIGINS,
      trustedProxies: read.TRUSTED_PROXIES,
      serviceClients: read.SERVICE_CLIENTS,
      passwords: { memoryKib: read.PASSWORD_MEMORY_KIB, passes: read.PASSWORD_PASSES },
      limits: {
        account: {
          name: 'account',
          freeAttempts: read.ACCOUNT_FREE_ATTEMPTS,
          firstLockSeconds: read.ACCOUNT_FIRST_LOCK_SECONDS,
          longestLockSeconds: read.ACCOUNT_LONGEST_LOCK_SECONDS,
          forgetSeconds: read.ACCOUNT_FORGET_SECONDS,
        },
        signIn: { name: 'sign-in', limit: read.SIGN_IN_LIMIT, windowSeconds: read.SIGN_IN_WINDOW_SECONDS },
        signUp: { name: 'sign-up', limit: read.SIGN_UP_LIMIT, windowSeconds: read.SIGN_UP_WINDOW_SECONDS },
        refresh: { name: 'refresh', limit: read.REFRESH_LIMIT, windowSeconds: read.REFRESH_WINDOW_SECONDS },
      },
      logLevel: read.LOG_LEVEL,
    },
  }
}

function readServiceClient(item: string): [id: string, digest: Buffer] {
  const [id = '', digest = ''] = item.split(':')
  return [id, Buffer.from(digest, 'hex')]
}
