import { ProblemError } from '../problem-details/index.ts'
import { ServiceUnavailableError } from './service-unavailable-error.ts'

/** PostgreSQL's SQLSTATEs that say "not now" rather than "not so" (PostgreSQL manual, appendix A), and socket faults. */
const unavailableCodes: ReadonlySet<string> = new Set([
  '25006', // read-only: a standby that was promoted elsewhere
  '25P03', // idle in transaction for too long
  '25P04', // transaction timeout
  '40001', // serialisation failure, retries used up
  '40P01', // deadlock, retries used up
  '53000', // insufficient resources
  '53100', // disk full
  '53200', // out of memory
  '53300', // too many connections
  '55P03', // lock not available in time
  '57014', // statement timeout
  '57P01', // terminated by an administrator
  '57P02', // crash of another backend
  '57P03', // starting up or shutting down
  '57P05', // idle session timeout
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** What `pg` says without a code, in the words of pg and pg-pool 8. */
const unavailableMessage =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|timeout expired|Client (has encountered a connection error|was closed)|Cannot use a pool after calling end)/

/** A statement was planned before a migration changed its table; a new connection plans it anew. */
export function isStalePlan(error: Error): boolean {
  return 'code' in error && error.code === '0A000' && error.message.startsWith('cached plan must not change')
}

/** Tells whether a fault means that the database cannot serve now; class 08 is connection exceptions. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code === undefined) return unavailableMessage.test(error.message)
  return unavailableCodes.has(code) || isStalePlan(error) || /^08[0-9A-Z]{3}$/.test(code)
}

/** Translates a fault of the database into 503 `unavailable` with `Retry-After`; any other is left alone. */
export function translateDatabaseFault(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  return isDatabaseUnavailable(error) ? new ServiceUnavailableError({ cause: error }) : undefined
}
