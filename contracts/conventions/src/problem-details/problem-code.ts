/** Codes that every service may answer; a service adds its own to this union and passes the sum to `ProblemError`. */
export type ConventionProblemCode =
  | 'malformed_request'
  | 'validation_failed'
  | 'not_found'
  | 'method_not_allowed'
  | 'not_acceptable'
  | 'request_timeout'
  | 'payload_too_large'
  | 'uri_too_long'
  | 'unsupported_media_type'
  | 'header_too_large'
  | 'rejected'
  | 'too_many_requests'
  | 'internal'
  | 'unavailable'
  | 'token_required'
  | 'invalid_token'
  | 'insufficient_scope'
  | 'revocations_unknown'

const codeByStatus: Readonly<Record<number, ConventionProblemCode>> = {
  400: 'malformed_request',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_timeout',
  413: 'payload_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  429: 'too_many_requests',
  431: 'header_too_large',
  503: 'unavailable',
}

/** Finds the code of a fault that carries nothing but an HTTP status: `rejected` for an unlisted 4xx, else `internal`. */
export function problemCodeOf(status: number): ConventionProblemCode {
  return codeByStatus[status] ?? (status >= 400 && status < 500 ? 'rejected' : 'internal')
}
