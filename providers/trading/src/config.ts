import { readConfig } from '@platform/conventions/server'
import { z } from 'zod'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Everything that an operator may choose about the domain. Times in seconds. */
export type TradingConfig = {
  /** ISO 4217: of every account and every instrument. */
  currency: string
  /** Pages that may open the stream: scheme, host and port. */
  allowedOrigins: readonly string[]
  /** Between two heartbeats of the stream. */
  heartbeatSeconds: number
  /** Life of a ticket for the stream. */
  ticketSeconds: number
  logLevel: (typeof logLevels)[number]
}

/** The simulated market and venue. */
export type SimulatorConfig = {
  /** The same seed gives the same market. */
  seed: string
  /** Milliseconds between two quotes; 0 where only levers move the market. */
  tickMilliseconds: number
  /** Of what is executed. */
  feeBasisPoints: number
  /** Whether tests may move market and venue by `/simulator`. */
  levers: boolean
}

/** How the process itself runs. */
export type ProcessConfig = { port: number; host: string; databaseUrl: string; poolSize: number; migrate: boolean }

/** Whose access tokens are good, and how auth is reached. */
export type AuthConfig = { url: string; clientId: string; clientSecret: string; issuer: string; audience: string }

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .meta({ description: 'postgres://user:password@host:port/database' }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(1_000).default(8).meta({ description: 'connections at most' }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3003).meta({ description: '0 for any free port' }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'the address to listen on' }),
  LOG_LEVEL: z
    .enum(logLevels)
    .default('info')
    .meta({ description: logLevels.join(', ') }),
  MIGRATE: z.literal('up').optional().meta({ description: '"up" migrates the database before listening' }),
  AUTH_URL: z.url().meta({ description: "auth's address, such as http://auth:3001" }),
  AUTH_CLIENT_ID: z.string().min(1).meta({ description: "this service's name at auth" }),
  AUTH_CLIENT_SECRET: z.string().min(16).meta({ description: "this service's secret at auth, 16 characters or more" }),
  ISSUER: z.string().min(1).meta({ description: 'who issues access tokens: the `iss` claim' }),
  AUDIENCE: z.string().min(1).meta({ description: 'whom access tokens are for: the `aud` claim' }),
  ACCOUNT_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR')
    .meta({ description: 'ISO 4217: of every account and every instrument' }),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((origin) => origin !== ''))
    .refine((list) => list.every(isOrigin), 'must be scheme, host and port, nothing more')
    .meta({ description: 'pages that may open the stream, comma-separated' }),
  HEARTBEAT_SECONDS: z.coerce.number().int().min(1).max(60).default(1).meta({ description: 'of the stream' }),
  TICKET_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(300)
    .default(30)
    .meta({ description: "life of a stream's ticket" }),
  MARKET_SEED: z.string().min(1).default('concordat').meta({ description: 'the same seed gives the same market' }),
  MARKET_TICK_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(100)
    .meta({ description: 'milliseconds between two quotes; 0 where only levers move the market' }),
  VENUE_FEE_BASIS_POINTS: z.coerce.number().int().min(0).max(1_000).default(10).meta({ description: 'of executions' }),
  SIMULATOR_LEVERS: z
    .enum(['on', 'off'])
    .default('off')
    .meta({ description: '"on" lets tests move market and venue at /simulator; never in production' }),
})

/** All that the environment says. */
export type TradingSettings = {
  process: ProcessConfig
  auth: AuthConfig
  simulator: SimulatorConfig
  trading: TradingConfig
}

/**
 * Reads the configuration from the environment.
 *
 * @throws StartUpError naming every variable that is missing or not valid
 */
export function readTradingConfig(env: NodeJS.ProcessEnv): TradingSettings {
  const read = readConfig(environment, env)
  return {
    process: {
      port: read.PORT,
      host: read.HOST,
      databaseUrl: read.DATABASE_URL,
      poolSize: read.DATABASE_POOL_SIZE,
      migrate: read.MIGRATE === 'up',
    },
    auth: {
      url: read.AUTH_URL,
      clientId: read.AUTH_CLIENT_ID,
      clientSecret: read.AUTH_CLIENT_SECRET,
      issuer: read.ISSUER,
      audience: read.AUDIENCE,
    },
    simulator: {
      seed: read.MARKET_SEED,
      tickMilliseconds: read.MARKET_TICK_MS,
      feeBasisPoints: read.VENUE_FEE_BASIS_POINTS,
      levers: read.SIMULATOR_LEVERS === 'on',
    },
    trading: {
      currency: read.ACCOUNT_CURRENCY,
      allowedOrigins: read.ALLOWED_ORIGINS,
      heartbeatSeconds: read.HEARTBEAT_SECONDS,
      ticketSeconds: read.TICKET_SECONDS,
      logLevel: read.LOG_LEVEL,
    },
  }
}

function isOrigin(text: string): boolean {
  return URL.parse(text)?.origin === text
}
