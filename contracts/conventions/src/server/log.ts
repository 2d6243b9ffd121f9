import type { FastifyServerOptions } from 'fastify'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** Where log lines go, a line a call. */
export type LogStream = { write(line: string): void }

/** Headers and fields that never reach a log, whoever logs them. */
const secretPaths = [
  '*.authorization',
  '*.cookie',
  '*["set-cookie"]',
  '*.password',
  '*.token',
  '*.secret',
  // What PostgreSQL tells of the row at fault.
  'err.detail',
  'err.where',
]

/** Logger options of every service: JSON lines to stderr (stdout is the parent's), no secrets, no query strings. */
export function logTo(stream: LogStream, level: LogLevel): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    stream,
    redact: { paths: secretPaths, censor: '[redacted]' },
    serializers: {
      req: (request) => ({ method: request.method, path: request.url?.split('?', 1)[0] }),
      res: (reply) => ({ statusCode: reply.statusCode }),
    },
  }
}
