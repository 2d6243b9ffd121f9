import { logTo } from '@platform/conventions/server'
import Fastify, { type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { EmulatorDeps } from './deps.ts'
import { notFound } from './domain/api-fault.ts'
import { describeFault } from './routes/describe-fault.ts'

/** A Fastify instance whose routes are typed by their zod schemas. */
export type EmulatorServer = ReturnType<typeof createEmulatorServer>

/** Creates a server with GoCardless' conventions, which are not the platform's: its own error documents, no problems. */
export function createEmulatorServer({ config, ids, tls, logStream }: EmulatorDeps) {
  const app = Fastify({
    bodyLimit: 64 * 1024,
    logger: logTo(logStream ?? process.stderr, config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger,
    genReqId: ids,
    requestIdHeader: false,
    // Answers that were told to hang would hold the process.
    forceCloseConnections: true,
    https: tls ?? null,
    // An address that the router does not even look up names nothing.
    frameworkErrors: (_error, request, reply) => sendNotFound(request, reply as FastifyReply),
  }).withTypeProvider<ZodTypeProvider>()
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, request, reply) => {
    const { status, document } = describeFault(error, request.id)
    if (status >= 500) request.log.error(error)
    return reply.code(status).send(document)
  })
  app.setNotFoundHandler(sendNotFound)
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  return app
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): void {
  const { status, document } = describeFault(notFound(), request.id)
  reply.code(status).header('x-request-id', request.id).send(document)
}
