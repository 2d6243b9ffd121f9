import type { FieldProblem } from './problem-document.ts'

/** What a `ProblemError` may carry beyond status, code and detail. */
export type ProblemErrorOptions = {
  /** Further members of the problem document (RFC 9457, 3.2). They reach the client. */
  extensions?: Readonly<Record<string, unknown>>
  /** Response headers, such as `Retry-After`. */
  headers?: Readonly<Record<string, string>>
  /** Places in the request that are at fault. */
  errors?: readonly FieldProblem[]
  /** The reason, for the log only. */
  cause?: unknown
}

/**
 * A fault that is answered as an RFC 9457 problem document; `detail` is written for the client and never holds internals.
 * The code is a closed union: name the service's own, `new ProblemError<AuthProblemCode>(…)`, so that a misspelt one does not compile.
 *
 * @example throw new ProblemError<FinancialProblemCode>(409, 'invoice_void', 'A void invoice cannot be paid.')
 */
export class ProblemError<Code extends string = string> extends Error {
  override name = 'ProblemError'
  readonly status: number
  readonly code: Code
  readonly detail: string | undefined
  readonly extensions: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
  readonly errors: readonly FieldProblem[] | undefined

  constructor(status: number, code: Code, detail?: string, options: ProblemErrorOptions = {}) {
    super(detail ?? code, options.cause === undefined ? undefined : { cause: options.cause })
    this.status = status
    this.code = code
    this.detail = detail
    this.extensions = options.extensions ?? {}
    this.headers = options.headers ?? {}
    this.errors = options.errors
  }
}
