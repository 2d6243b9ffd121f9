import { type LogLevel, readConfig } from '@platform/conventions/server'
import { z } from 'zod'

/** Everything that an operator may choose about what is emulated. */
export type EmulatorConfig = {
  accessToken: string
  /** May read only: 403 for anything else. */
  readOnlyToken: string | undefined
  requestsPerMinute: number
  /** Where the hosted page is for a browser; the address that is listened on when undefined. */
  publicUrl: string | undefined
  /** Are the levers of `/emulator/faults` there? */
  faults: boolean
  logLevel: LogLevel
}

/** How the process itself runs. */
export type ProcessConfig = {
  port: number
  host: string
  journal: string | undefined
  tls: { certificate: string; key: string } | undefined
  webhook: { url: string; secret: string; timeout: number; retryAfter: readonly number[] | undefined } | undefined
}

const schema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3004).meta({ description: '0 for any free port' }),
    HOST: z.string().default('127.0.0.1').meta({ description: 'the address to listen on' }),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info')
      .meta({ description: 'fatal, error, warn, info, debug, trace or silent' }),
    GOCARDLESS_ACCESS_TOKEN: z.string().min(1).meta({ description: 'the bearer token that clients must send' }),
    READ_ONLY_TOKEN: z.string().min(1).optional().meta({ description: 'a second token, which may only read' }),
    REQUESTS_PER_MINUTE: z.coerce
      .number()
      .int()
      .min(1)
      .default(1_000_000)
      .meta({ description: 'more are refused with 429; GoCardless allows 1000' }),
    PUBLIC_URL: z.url().optional().meta({ description: 'where browsers reach the hosted page' }),
    WEBHOOK_URL: z.url().optional().meta({ description: 'where events are told; nowhere when unset' }),
    GOCARDLESS_WEBHOOK_SECRET: z.string().min(1).optional().meta({ description: 'signs webhooks' }),
    WEBHOOK_TIMEOUT: z.coerce.number().min(0.1).max(60).default(10).meta({ description: 'seconds' }),
    WEBHOOK_RETRY_SECONDS: z
      .string()
      .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/)
      .transform((text) => text.split(',').map(Number))
      .optional()
      .meta({ description: 'seconds before each further attempt, separated by commas' }),
    JOURNAL_FILE: z.string().optional().meta({ description: 'keeps the books over a restart' }),
    TLS_CERT_FILE: z.string().optional().meta({ description: 'PEM; with TLS_KEY_FILE it speaks TLS' }),
    TLS_KEY_FILE: z.string().optional().meta({ description: 'PEM' }),
    FAULTS: z.enum(['on', 'off']).default('off').meta({ description: '"on" adds the levers of /emulator/faults' }),
  })
  .refine((env) => (env.TLS_CERT_FILE === undefined) === (env.TLS_KEY_FILE === undefined), {
    path: ['TLS_KEY_FILE'],
    message: 'TLS_CERT_FILE and TLS_KEY_FILE belong together',
  })
  .refine((env) => env.WEBHOOK_URL === undefined || env.GOCARDLESS_WEBHOOK_SECRET !== undefined, {
    path: ['GOCARDLESS_WEBHOOK_SECRET'],
    message: 'needed where WEBHOOK_URL is set',
  })

/**
 * Reads the emulator's configuration from the environment.
 *
 * @throws StartUpError naming every variable that is missing or not valid
 */
export function readEmulatorConfig(env: NodeJS.ProcessEnv): { emulator: EmulatorConfig; process: ProcessConfig } {
  const read = readConfig(schema, env)
  const { TLS_CERT_FILE: certificate, TLS_KEY_FILE: key, WEBHOOK_URL: url, GOCARDLESS_WEBHOOK_SECRET: secret } = read
  return {
    emulator: {
      accessToken: read.GOCARDLESS_ACCESS_TOKEN,
      readOnlyToken: read.READ_ONLY_TOKEN,
      requestsPerMinute: read.REQUESTS_PER_MINUTE,
      publicUrl: read.PUBLIC_URL,
      faults: read.FAULTS === 'on',
      logLevel: read.LOG_LEVEL,
    },
    process: {
      port: read.PORT,
      host: read.HOST,
      journal: read.JOURNAL_FILE,
      tls: certificate !== undefined && key !== undefined ? { certificate, key } : undefined,
      webhook:
        url !== undefined && secret !== undefined
          ? { url, secret, timeout: read.WEBHOOK_TIMEOUT * 1_000, retryAfter: read.WEBHOOK_RETRY_SECONDS }
          : undefined,
    },
  }
}
