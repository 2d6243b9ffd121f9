import type { FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { startTrace } from '../trace-context/index.ts'
import { trackAllowedMethods } from './allowed-methods.ts'
import { logProblem } from './log-problem.ts'
import { describeProblem, problemMediaType } from './problem-document.ts'
import { ProblemError } from './problem-error.ts'
import { type FaultTranslator, problemOf } from './problem-of.ts'

/** Answers every fault as `application/problem+json`; register it before the first route, so that 405 knows them all. */
export const problemDetails = fastifyPlugin<{ translators?: readonly FaultTranslator[] }>(
  (app, { translators = [] }, done) => {
    const allowedMethods = trackAllowedMethods(app)
    app.setErrorHandler((error, _request, reply) => sendProblem(reply, error, translators))
    app.setNotFoundHandler((request, reply) => {
      const methods = allowedMethods(request.url)
      const problem =
        methods.length === 0
          ? new ProblemError(404, 'not_found', 'There is nothing at this address.')
          : new ProblemError(405, 'method_not_allowed', `This address takes ${methods.join(', ')}.`, {
              headers: { allow: methods.join(', ') },
            })
      return sendProblem(reply, problem)
    })
    done()
  },
  { name: 'problem-details' },
)

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
