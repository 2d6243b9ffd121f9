import type { FastifyBaseLogger } from 'fastify'
import { ResponseSerializationError } from 'fastify-type-provider-zod'
import type { ProblemError } from './problem-error.ts'

type Occurrence = { traceId: string; method: string; route: string | undefined }

/** Logs what the service itself got wrong (5xx) with its cause; a client's fault is only counted at debug level. */
export function logProblem(log: FastifyBaseLogger, problem: ProblemError, occurrence: Occurrence): void {
  const { status, code } = problem
  if (status < 500) {
    log.debug({ ...occurrence, status, code }, 'request refused')
    return
  }
  const cause = problem.cause ?? problem
  if (cause instanceof ResponseSerializationError) {
    // What was expected and the type that came, never the value: it may be personal.
    const fields = cause.cause.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`)
    log.error({ ...occurrence, status, code, fields }, 'response breaks its own schema')
    return
  }
  log.error({ ...occurrence, status, code, err: cause }, 'request failed')
}
