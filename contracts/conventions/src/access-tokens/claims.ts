import { z } from 'zod'

/** The one algorithm of access tokens; docs/decisions/access-token-algorithm.md says why. */
export const accessTokenAlgorithm = 'ES256'

const seconds = z.int().nonnegative()

/** What an access token says (RFC 9068, section 2.2, and the platform's own claims). Times are whole seconds since 1970. */
export const accessTokenClaims = z.object({
  iss: z.string().min(1),
  aud: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  /** The user's id. */
  sub: z.string().min(1),
  tenant: z.string().min(1),
  /** The session that the token was issued in. */
  sid: z.string().min(1),
  jti: z.string().min(1),
  /** The user's authorisation version when it was issued; a change of roles or password counts it up. */
  ver: z.int().nonnegative(),
  /** Separated by single spaces (RFC 6749, 3.3); may be empty. */
  scope: z.string(),
  iat: seconds,
  exp: seconds,
  nbf: seconds,
})

export type AccessTokenClaims = z.infer<typeof accessTokenClaims>
