import { ProblemError } from '../problem-details/index.ts'

/** The revocation feed was not read for too long to trust a token: 503 `revocations_unknown`. */
export class RevocationsUnknownError extends ProblemError<'revocations_unknown'> {
  override name = 'RevocationsUnknownError'

  constructor() {
    super(
      503,
      'revocations_unknown',
      'It cannot be told now whether the access token was revoked. Try again shortly.',
      {
        headers: { 'retry-after': '1' },
      },
    )
  }
}
