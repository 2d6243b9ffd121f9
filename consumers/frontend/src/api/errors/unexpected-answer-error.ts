import { ApiClientError } from './api-client-error.ts'

/** The gateway answered with success, but not with what the client reads: the contract is broken. */
export class UnexpectedAnswerError extends ApiClientError {
  override name = 'UnexpectedAnswerError' as const
  /** Method and path template, `GET /auth/me`. */
  readonly operation: string

  /** `faults` name places, never values: an answer may carry a token. */
  constructor(operation: string, faults: string[], options?: ErrorOptions) {
    super(
      `Failed to ${operation}: the answer is not what this client reads (${faults.join('; ')}). Reload for the current version.`,
      options,
    )
    this.operation = operation
  }
}
