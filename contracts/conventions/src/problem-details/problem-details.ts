import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { startTrace } from '../trace-context/index.ts'
import { trackAllowedMethods } from './allowed-methods.ts'
import { logProblem } from './log-problem.ts'
import { describeProblem, problemMediaType } from './problem-document.ts'
import { ProblemError } from './problem-error.ts'
import { type FaultTranslator, problemOf } from './problem-of.ts'

export type ProblemDetailsOptions = { translators?: readonly FaultTranslator[] }

/**
 * Makes a server answer every fault as `application/problem+json`. A plugin runs when the server starts, after the routes
 * beside it were added; 405 has to know those too, so `createServer` calls this itself.
 */
export function installProblemDetails(app: FastifyInstance, { translators = [] }: ProblemDetailsOptions = {}): void {
  const allowedMethods = trackAllowedMethods(app)
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, error, translators))
  app.setNotFoundHandler((request, reply) => sendProblem(reply, describeAbsence(allowedMethods(request.url))))
}

/** `installProblemDetails` as a plugin, for a scope of its own; 405 knows the routes added after it. */
export const problemDetails = fastifyPlugin<ProblemDetailsOptions>(
  (app, options, done) => {
    installProblemDetails(app, options)
    done()
  },
  { name: 'problem-details' },
)

function describeAbsence(methods: readonly string[]): ProblemError {
  if (methods.length === 0) return new ProblemError(404, 'not_found', 'There is nothing at this address.')
  const allow = methods.join(', ')
  return new ProblemError(405, 'method_not_allowed', `This address takes ${allow}.`, { headers: { allow } })
}

/** Sends a fault as a problem document, logged when it is ours (5xx); for hooks and proxies that answer by themselves. */
export function sendProblem(
  reply: FastifyReply,
  error: unknown,
  translators: readonly FaultTranslator[] = [],
): FastifyReply {
  const request: FastifyRequest = reply.request
  const problem = problemOf(error, request, translators)
  // A target that cannot be decoded is refused before the first hook, so it has no trace yet.
  const { traceId } = request.trace ?? startTrace()
  logProblem(request.log, problem, { traceId, method: request.method, route: request.routeOptions.url })
  // A route's own serialiser knows its documented bodies only, and a problem that it refuses would recurse.
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type(problemMediaType)
    .serializer(JSON.stringify)
    .send(describeProblem(problem, traceId))
}
