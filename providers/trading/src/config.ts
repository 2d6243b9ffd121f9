import {
  type AuthConfig,
  type LogLevel,
  type ProcessConfig,
  readConfig,
  serviceVariables,
  settingsOf,
} from '@platform/conventions/server'
import { z } from 'zod'

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
  logLevel: LogLevel
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

const environment = z.object({
  ...serviceVariables({ port: 3_003 }),
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
    ...settingsOf(read),
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
