import type { FieldErrorView } from '../views/problem.ts'
import { ApiClientError } from './api-client-error.ts'

/** What an error answer says, as far as the client reads it. */
export interface ApiErrorDetails {
  /** Method and path template, `POST /auth/login`. */
  operation: string
  /** The HTTP status, 300 to 599. */
  status: number
  /** The problem's code; undefined when the answer was no problem document (an intermediary's HTML, say). */
  code: string | undefined
  /** The problem's title. */
  title: string
  /** Every place of the request at fault; empty unless `code` is `validation_failed`. */
  errors: FieldErrorView[]
  /** Seconds to wait before another attempt, from `Retry-After`. */
  retryAfter: number | undefined
}

/**
 * The gateway answered, and refused.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export class ApiError extends ApiClientError {
  override name = 'ApiError' as const
  readonly operation: string
  readonly status: number
  readonly code: string | undefined
  readonly title: string
  readonly errors: FieldErrorView[]
  readonly retryAfter: number | undefined

  constructor(details: ApiErrorDetails) {
    super(`Failed to ${details.operation}: ${details.status} ${details.code ?? 'without a problem'}, ${details.title}.`)
    this.operation = details.operation
    this.status = details.status
    this.code = details.code
    this.title = details.title
    this.errors = details.errors
    this.retryAfter = details.retryAfter
  }
}
