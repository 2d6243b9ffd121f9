import { ProblemError } from '../problem-details/index.ts'

/** Something this service needs cannot answer now: 503 `unavailable`, to be tried again after `retryAfter` seconds. */
export class ServiceUnavailableError extends ProblemError<'unavailable'> {
  override name = 'ServiceUnavailableError'

  constructor({ retryAfter = 1, cause }: { retryAfter?: number; cause?: unknown } = {}) {
    super(503, 'unavailable', 'The service cannot answer now. Try again shortly.', {
      headers: { 'retry-after': String(retryAfter) },
      cause,
    })
  }
}
