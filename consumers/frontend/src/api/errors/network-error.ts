import { ApiClientError } from './api-client-error.ts'

/** No answer came: whether the gateway did what was asked is unknown, and nobody was signed out. */
export class NetworkError extends ApiClientError {
  override name = 'NetworkError' as const
  /** Method and path template, `POST /auth/login`. */
  readonly operation: string
  readonly reason: 'unreachable' | 'timeout'

  constructor(operation: string, reason: 'unreachable' | 'timeout', options?: ErrorOptions) {
    const why = reason === 'timeout' ? 'no answer in time' : 'the gateway cannot be reached'
    super(`Failed to ${operation}: ${why}. Check the connection and try again.`, options)
    this.operation = operation
    this.reason = reason
  }
}
