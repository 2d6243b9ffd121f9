import {
  ApiError,
  AuthenticationError,
  GoCardlessInternalError,
  MalformedResponseError,
  PermissionsError,
  RateLimitError,
} from 'gocardless-nodejs'
import { DeadlineError } from './deadline-error.ts'
import type { ProviderFault, Unknown } from './outcome.ts'

/** Failures of connecting: nothing was sent. */
const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Says what a failed call came to. When in doubt it is unknown: booking that as failed charges twice. */
export function describeFailure(error: unknown, now: Date): ProviderFault {
  if (error instanceof DeadlineError) return unknown('timeout', error.message)
  if (error instanceof MalformedResponseError) return unknown('unreadable', error.message)
  if (error instanceof ApiError) return describeAnswer(error, now)
  const { code, syscall, message } = readError(error)
  if (notSent.has(code) || syscall === 'connect') return unavailable('unreachable', message)
  return unknown(code === 'ETIMEDOUT' ? 'timeout' : 'reset', message)
}

function describeAnswer(error: ApiError, now: Date): ProviderFault {
  if (error instanceof AuthenticationError || error instanceof PermissionsError) {
    return unavailable('credentials', error.message)
  }
  if (error instanceof RateLimitError) return unavailable('rate_limited', error.message, retryAfter(error, now))
  const status = Number(error.code)
  if (error instanceof GoCardlessInternalError || !(status >= 400 && status < 500) || status === 408) {
    return unknown('server_error', String(error.message))
  }
  // Typed as always there, which it is not.
  const entries: readonly Entry[] = Array.isArray(error.errors) ? error.errors : []
  return {
    outcome: 'refused',
    code: entries.find(({ reason }) => reason)?.reason ?? error.errorType ?? 'unknown',
    message: error.toString(),
    fields: entries.flatMap(({ field, message }) => (field ? [{ field, message: message ?? '' }] : [])),
    requestId: error.requestId ?? null,
  }
}

type Entry = { reason?: string; field?: string; message?: string }

/** GoCardless tells when its window ends, as a date. */
function retryAfter({ response }: RateLimitError, now: Date): number | null {
  const headers = response !== undefined && 'headers' in response ? Object(response.headers) : {}
  const reset = Date.parse(String(headers['ratelimit-reset']))
  return Number.isNaN(reset) ? null : Math.max(0, Math.ceil((reset - now.getTime()) / 1_000))
}

function readError(error: unknown): { code: string; syscall: string; message: string } {
  if (!(error instanceof Error)) return { code: '', syscall: '', message: String(error) }
  // The client's HTTP library wraps the socket's error, and leaves the system call on the wrapped one.
  const { code, syscall, message } = { code: '', syscall: '', ...pick(error.cause), ...pick(error) }
  return { code, syscall, message }
}

function pick(error: unknown): { code?: string; syscall?: string; message: string } {
  if (!(error instanceof Error)) return { message: '' }
  return {
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...('syscall' in error && typeof error.syscall === 'string' && { syscall: error.syscall }),
    message: error.message,
  }
}

function unknown(cause: Unknown['cause'], message: string): ProviderFault {
  return { outcome: 'unknown', cause, message }
}

function unavailable(
  cause: 'unreachable' | 'rate_limited' | 'credentials',
  message: string,
  wait: number | null = null,
): ProviderFault {
  return { outcome: 'unavailable', cause, message, retryAfter: wait }
}
