import { ProblemError } from '../problem-details/index.ts'

/** Why a token was refused; for logs and tests, never for the client. */
export type InvalidTokenReason =
  | 'too_long'
  | 'malformed'
  | 'header'
  | 'unknown_key'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'claims'
  | 'expired'
  | 'not_yet_valid'
  | 'revoked'

/** A token is not valid here and now: 401 `invalid_token` (RFC 6750, 3.1). All reasons look alike to the client. */
export class InvalidTokenError extends ProblemError<'invalid_token'> {
  override name = 'InvalidTokenError'
  readonly reason: InvalidTokenReason

  constructor(reason: InvalidTokenReason, options: { cause?: unknown } = {}) {
    super(401, 'invalid_token', 'The access token is not valid.', {
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      cause: options.cause,
    })
    this.reason = reason
  }
}
