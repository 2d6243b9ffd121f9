import { readConfig } from '@platform/conventions/server'
import { z } from 'zod'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Everything that an operator may choose about the domain. */
export type TradingConfig = {
  /** ISO 4217: in which gains and losses of exchange are told. */
  baseCurrency: string
  /** How long a quote binds. */
  quoteSeconds: number
  /** On every invoice. */
  seller: { name: string; address: string; taxNumber: string }
  logLevel: (typeof logLevels)[number]
}

/** How the process itself runs. */
export type ProcessConfig = { port: number; host: string; databaseUrl: string; poolSize: number; migrate: boolean }

/** Whose access tokens are good, and how auth is reached. */
export type AuthConfig = { url: string; clientId: string; clientSecret: string; issuer: string; audience: string }

/** How the payment provider is reached; without a token nothing can be collected. */
export type ProviderConfig = {
  /** Of the emulator; without it GoCardless' own sandbox. */
  url: string | undefined
  accessToken: string
  webhookSecret: string
}

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .meta({ description: 'postgres://user:password@host:port/database' }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(1_000).default(8).meta({ description: 'connections at most' }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3002).meta({ description: '0 for any free port' }),
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
  BASE_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR')
    .meta({ description: 'ISO 4217: in which gains and losses of exchange are told' }),
  QUOTE_SECONDS: z.coerce.number().int().min(1).max(86_400).default(120).meta({ description: 'life of a quote' }),
  SELLER_NAME: z.string().min(1).default('Concordat Trading Ltd').meta({ description: 'on every invoice' }),
  SELLER_ADDRESS: z.string().min(1).default('1 Example Street, Exampleton').meta({ description: 'on every invoice' }),
  SELLER_TAX_NUMBER: z.string().default('').meta({ description: 'on every invoice' }),
  GOCARDLESS_URL: z.url().optional().meta({ description: "the emulator's address; GoCardless' sandbox without it" }),
  GOCARDLESS_ACCESS_TOKEN: z.string().min(1).meta({ description: 'of the payment provider' }),
  GOCARDLESS_WEBHOOK_SECRET: z.string().min(1).meta({ description: 'what its webhooks are signed with' }),
})

/** All that the environment says. */
export type TradingSettings = {
  process: ProcessConfig
  auth: AuthConfig
  provider: ProviderConfig
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
    provider: {
      url: read.GOCARDLESS_URL,
      accessToken: read.GOCARDLESS_ACCESS_TOKEN,
      webhookSecret: read.GOCARDLESS_WEBHOOK_SECRET,
    },
    trading: {
      baseCurrency: read.BASE_CURRENCY,
      quoteSeconds: read.QUOTE_SECONDS,
      seller: { name: read.SELLER_NAME, address: read.SELLER_ADDRESS, taxNumber: read.SELLER_TAX_NUMBER },
      logLevel: read.LOG_LEVEL,
    },
  }
}
