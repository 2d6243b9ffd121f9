import { z } from 'zod'

/** How a process with a database runs. */
export type ProcessConfig = { port: number; host: string; databaseUrl: string; poolSize: number; migrate: boolean }

/** Whose access tokens are good, and how auth is reached. */
export type AuthConfig = { url: string; clientId: string; clientSecret: string; issuer: string; audience: string }

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/**
 * The variables of a service that has a database and checks access tokens, to be spread into the service's own. `port` is the
 * default.
 *
 * @example const environment = z.object({ ...serviceVariables({ port: 3002 }), BASE_CURRENCY: z.string() })
 */
export function serviceVariables({ port }: { port: number }) {
  return {
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .meta({ description: 'postgres://user:password@host:port/database' }),
    DATABASE_POOL_SIZE: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(8)
      .meta({ description: 'connections at most' }),
    PORT: z.coerce.number().int().min(0).max(65_535).default(port).meta({ description: '0 for any free port' }),
    HOST: z.string().default('127.0.0.1').meta({ description: 'the address to listen on' }),
    LOG_LEVEL: z
      .enum(logLevels)
      .default('info')
      .meta({ description: logLevels.join(', ') }),
    MIGRATE: z.literal('up').optional().meta({ description: '"up" migrates the database before listening' }),
    AUTH_URL: z.url().meta({ description: "auth's address, such as http://auth:3001" }),
    AUTH_CLIENT_ID: z.string().min(1).meta({ description: "this service's name at auth" }),
    AUTH_CLIENT_SECRET: z
      .string()
      .min(16)
      .meta({ description: "this service's secret at auth, 16 characters or more" }),
    ISSUER: z.string().min(1).meta({ description: 'who issues access tokens: the `iss` claim' }),
    AUDIENCE: z.string().min(1).meta({ description: 'whom access tokens are for: the `aud` claim' }),
  }
}

type Read = z.output<z.ZodObject<ReturnType<typeof serviceVariables>>>

/** What those variables say of the process and of auth. */
export function settingsOf(read: Read): { process: ProcessConfig; auth: AuthConfig } {
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
  }
}
