import { OversizedError } from './read-limited.ts'

/** Says in a few words why a request got no answer; without addresses, which the caller tells. */
export function explainFetch(cause: unknown, timeout: number): string {
  if (!(cause instanceof Error)) return `it did not answer (${cause})`
  if (cause.name === 'TimeoutError') return `it has not answered within ${timeout} ms`
  if (cause instanceof OversizedError) return cause.message
  if (cause instanceof TypeError && 'code' in cause && cause.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return 'its answer is not UTF-8'
  const inner = cause.cause instanceof AggregateError ? cause.cause.errors[0] : cause.cause
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : undefined
  if (code === 'ECONNREFUSED') return 'nobody listens there (ECONNREFUSED)'
  if (code && /CERT|SIGNATURE|SELF_SIGNED/.test(code))
    return `its certificate is not trusted (${code}); name the file of your own authority in NODE_EXTRA_CA_CERTS`
  const why = inner instanceof Error ? inner.message : cause.message
  return `it could not be reached (${code ?? why})`
}
