import type { ProblemError } from '@platform/conventions/problem-details'
import { errors } from 'undici'
import { gatewayProblem } from '../gateway-problem.ts'

/** The upstream answered what cannot be passed on as HTTP. */
export class UpstreamAnswerError extends Error {
  override name = 'UpstreamAnswerError' as const
}

const timeouts: ReadonlySet<unknown> = new Set([
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
])

/** Translates what went wrong with an upstream: 504 when it was too slow, else 502. Addresses stay in the log. */
export function translateUpstreamFault(error: unknown): ProblemError | undefined {
  if (!(error instanceof Error)) return undefined
  if (timeouts.has(codeOf(error))) return gatewayTimeout(error)
  return isUpstreamFault(error) ? badGateway(error) : undefined
}

/** The upstream did not answer within the gateway's limit. */
export function gatewayTimeout(cause: unknown): ProblemError {
  return gatewayProblem(504, 'gateway_timeout', 'The service behind the gateway did not answer in time.', { cause })
}

function badGateway(cause: unknown): ProblemError {
  return gatewayProblem(502, 'bad_gateway', 'The service behind the gateway gave no valid answer.', { cause })
}

function isUpstreamFault(error: Error): boolean {
  // An invalid argument is the gateway's own mistake.
  if (error instanceof errors.InvalidArgumentError) return false
  if (error instanceof UpstreamAnswerError || error instanceof errors.UndiciError) return true
  return error instanceof errors.HTTPParserError || 'syscall' in error
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined
}
