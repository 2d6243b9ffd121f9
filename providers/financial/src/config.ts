import {
  type AuthConfig,
  type LogLevel,
  type ProcessConfig,
  readConfig,
  serviceVariables,
  settingsOf,
} from '@platform/conventions/server'
import { z } from 'zod'

/** Everything that an operator may choose about the domain. */
export type FinancialConfig = {
  /** ISO 4217: in which gains and losses of exchange are told. */
  baseCurrency: string
  /** How long a quote binds. */
  quoteSeconds: number
  /** On every invoice. */
  seller: { name: string; address: string; taxNumber: string }
  logLevel: LogLevel
}

/** How the payment provider is reached; without a token nothing can be collected. */
export type ProviderConfig = {
  /** Of the emulator; without it GoCardless' own sandbox. */
  url: string | undefined
  accessToken: string
  webhookSecret: string
}

const environment = z.object({
  ...serviceVariables({ port: 3_002 }),
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
export type FinancialSettings = {
  process: ProcessConfig
  auth: AuthConfig
  provider: ProviderConfig
  financial: FinancialConfig
}

/**
 * Reads the configuration from the environment.
 *
 * @throws StartUpError naming every variable that is missing or not valid
 */
export function readFinancialConfig(env: NodeJS.ProcessEnv): FinancialSettings {
  const read = readConfig(environment, env)
  return {
    ...settingsOf(read),
    provider: {
      url: read.GOCARDLESS_URL,
      accessToken: read.GOCARDLESS_ACCESS_TOKEN,
      webhookSecret: read.GOCARDLESS_WEBHOOK_SECRET,
    },
    financial: {
      baseCurrency: read.BASE_CURRENCY,
      quoteSeconds: read.QUOTE_SECONDS,
      seller: { name: read.SELLER_NAME, address: read.SELLER_ADDRESS, taxNumber: read.SELLER_TAX_NUMBER },
      logLevel: read.LOG_LEVEL,
    },
  }
}
