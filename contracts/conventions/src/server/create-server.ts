import { randomBytes } from 'node:crypto'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { requestClaims } from '../access-tokens/request-claims.ts'
import { translateDatabaseFault } from '../database/database-fault.ts'
import { type FaultTranslator, installProblemDetails, sendProblem } from '../problem-details/index.ts'
import { type RandomSource, traceContext } from '../trace-context/index.ts'
import { answerBrokenRequest } from './broken-request.ts'
import { endConnections } from './end-connections.ts'
import { takeJson } from './json-body.ts'
import { type LogLevel, type LogStream, logTo } from './log.ts'

/** What a service may choose; everything else is the same for all. */
export type ServerOptions = {
  /** Bytes of a request body; more is refused with 413. Default 64 KB. */
  bodyLimit?: number
  /** Addresses whose `X-Forwarded-*` are believed. Default none: a client could name any address. */
  trustProxy?: boolean | string | string[]
  /** Level of the log on stderr. Default silent, for tests; `server.ts` passes the configured one. */
  logLevel?: LogLevel
  /** Where the log goes instead of stderr. */
  logStream?: LogStream
  /** Source of trace and span ids. */
  random?: RandomSource
  /** Translators of faults beyond those of the database, asked first. */
  translators?: readonly FaultTranslator[]
}

/** A Fastify instance whose routes are typed by their zod schemas. */
export type Server = ReturnType<typeof createServer>

/**
 * Creates a server with the platform's conventions: zod at both ends, problem documents, trace context, bounded bodies.
 *
 * @example const app = createServer({ logLevel: config.LOG_LEVEL })
 */
export function createServer(options: ServerOptions = {}) {
  const { bodyLimit = 64 * 1024, trustProxy = false, logLevel = 'silent', random = randomBytes } = options
  const translators = [...(options.translators ?? []), translateDatabaseFault]
  const app = Fastify({
    bodyLimit,
    trustProxy,
    logger: logTo(options.logStream ?? process.stderr, logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    // One child logger per request costs more than most handlers; log lines carry the trace id instead.
    childLoggerFactory: (logger) => logger,
    requestIdHeader: false,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, error)
    },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, random),
  }).withTypeProvider<ZodTypeProvider>()
  // Fastify takes text/plain unasked; here what no operation documents is a 415.
  app.removeContentTypeParser('text/plain')
  takeJson(app)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.register(traceContext, { random })
  installProblemDetails(app, { translators })
  app.register(requestClaims)
  app.register(endConnections)
  return app
}

/** The least that plugins need to know of a server. */
export type AnyServer = FastifyInstance
