import { STATUS_CODES } from 'node:http'
import type { ProblemError } from './problem-error.ts'

/**
 * One place in the request that is at fault: `#/email` in the body (RFC 6901 fragment, `#` is the whole body),
 * `query/limit`, `path/clientId`, `header/if-match`.
 */
export type FieldProblem = { pointer: string; message: string }

/** The body of every error response (RFC 9457, media type `application/problem+json`). */
export type ProblemDocument = {
  type: string
  title: string
  status: number
  code: string
  detail?: string
  traceId: string
  errors?: readonly FieldProblem[]
  [extension: string]: unknown
}

export const problemMediaType = 'application/problem+json'

const typeBase = 'https://problems.concordat.example/'

/** Builds the document of a problem; `type` and `title` follow from the code, a 500 never shows a detail. */
export function describeProblem(problem: ProblemError, traceId: string): ProblemDocument {
  return {
    ...problem.extensions,
    type: typeBase + problem.code.replaceAll('_', '-'),
    title: titleOf(problem),
    status: problem.status,
    code: problem.code,
    ...(problem.detail !== undefined && problem.status !== 500 && { detail: problem.detail }),
    traceId,
    ...(problem.errors !== undefined && { errors: problem.errors }),
  }
}

function titleOf({ code, status }: ProblemError): string {
  const words = code.replaceAll('_', ' ')
  return words === '' ? (STATUS_CODES[status] ?? 'Error') : words.charAt(0).toUpperCase() + words.slice(1)
}
