import {
  type AccessTokenVerifier,
  createAccessTokenVerifier,
  createKeySet,
  signAccessToken,
} from '@platform/conventions/access-tokens'
import { isAccessLive, type SessionRow } from '../store/sessions.ts'
import type { UserRow } from '../store/users.ts'
import type { AuthContext } from './context.ts'

/** An access token and the seconds that it lives. */
export type IssuedToken = { accessToken: string; expiresIn: number; scope: string }

/** For services whose clocks are a little behind. */
const skewSeconds = 5

/** Issues an access token for a session (RFC 9068); it never outlives the session. */
export async function issueAccessToken(
  { keyRing, config, clock, ids }: AuthContext,
  { user, session, scope }: { user: UserRow; session: SessionRow; scope: string },
): Promise<IssuedToken> {
  const now = Math.floor(clock().getTime() / 1000)
  const left = Math.floor(session.expires_at.getTime() / 1000) - now
  const expiresIn = Math.max(1, Math.min(config.accessTokenSeconds, left))
  const accessToken = signAccessToken({
    key: await keyRing.signing(),
    claims: {
      iss: config.issuer,
      aud: config.audience,
      sub: user.id,
      tenant: user.tenant_id,
      sid: session.id,
      jti: ids(),
      ver: user.version,
      scope,
      iat: now,
      nbf: now - skewSeconds,
      exp: now + expiresIn,
    },
  })
  return { accessToken, expiresIn, scope }
}

/** Checks access tokens against the database itself: here a revocation holds from the moment it is committed. */
export function createOwnVerifier({ keyRing, config, clock, db }: AuthContext): AccessTokenVerifier {
  const milliseconds = () => clock().getTime()
  return createAccessTokenVerifier({
    issuer: config.issuer,
    audience: config.audience,
    // No cool-down: an unknown key costs one small query, and a rotation must be known at once.
    keys: createKeySet({
      fetchJwks: async () => ({ document: { keys: await keyRing.published() } }),
      clock: milliseconds,
      coolDown: 0,
    }),
    revocations: { isRevoked: async (claims) => !(await isAccessLive(db, claims, clock())), age: () => 0 },
    clock: milliseconds,
  })
}
