import type { FastifyRequest } from 'fastify'
import { ResponseSerializationError } from 'fastify-type-provider-zod'
import { problemCodeOf } from './problem-code.ts'
import { ProblemError } from './problem-error.ts'
import { listRequestProblems } from './request-problems.ts'

/** Translates a fault of a library into a problem, or leaves it to the next by answering nothing. */
export type FaultTranslator = (error: unknown) => ProblemError | undefined

/**
 * Finds the problem that a thrown value is answered as. Only a `ProblemError` chooses its own words:
 * the text of every other error may hold SQL, paths or user input and stays in the log.
 */
export function problemOf(
  error: unknown,
  request: FastifyRequest,
  translators: readonly FaultTranslator[] = [],
): ProblemError {
  if (error instanceof ProblemError) return error
  for (const translate of translators) {
    const problem = translate(error)
    if (problem !== undefined) return problem
  }
  if (error instanceof ResponseSerializationError) return new ProblemError(500, 'internal', undefined, { cause: error })
  if (isValidationError(error)) {
    const errors = listRequestProblems(request, error.validationContext)
    return new ProblemError(422, 'validation_failed', 'One or more fields are not valid.', { errors, cause: error })
  }
  const status = statusOf(error)
  return new ProblemError(status, problemCodeOf(status), detailOf(status), { cause: error })
}

function isValidationError(error: unknown): error is { validationContext?: string } {
  return error instanceof Error && 'validation' in error && Array.isArray(error.validation)
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599 ? status : 500
}

const details: Readonly<Record<number, string>> = {
  400: 'The request could not be parsed.',
  413: 'The body is larger than this service accepts.',
  414: 'The request target is longer than this service accepts.',
  415: 'Send a body in a media type that this operation documents, such as application/json.',
}

function detailOf(status: number): string | undefined {
  return details[status]
}
