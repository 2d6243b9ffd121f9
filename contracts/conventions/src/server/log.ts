import type { FastifyServerOptions } from 'fastify'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** Headers and fields that never reach a log, whoever logs them. */
const secretPaths = [
  'headers.authorization',
  'headers.cookie',
  'headers["set-cookie"]',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  '*.secret',
  'err.config',
  'err.request',
]

/** Logger options of every service: JSON lines to stderr (stdout is the parent's), no secrets, no query strings. */
export function logTo(stream: NodeJS.WriteStream, level: LogLevel): NonNullable<FastifyServerOptions['logger']> {
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
