import type { AccessTokenVerifier } from '@platform/conventions/access-tokens'
import { inTransaction } from '@platform/conventions/database'
import { findRefreshToken } from '../store/refresh-tokens.ts'
import { appendRevocations } from '../store/revocations.ts'
import { findSession } from '../store/sessions.ts'
import type { AuthContext } from './context.ts'
import { findLiveToken } from './live-tokens.ts'
import { hashRefreshToken } from './refresh-tokens.ts'
import { endSessions } from './sessions.ts'

/** Revokes a token (RFC 7009): an access token alone, a refresh token, spent or not, with its session. Any other is fine too. */
export async function revokeToken(context: AuthContext, verifier: AccessTokenVerifier, token: string): Promise<void> {
  const { db } = context
  const live = await findLiveToken(context, verifier, token)
  if (live?.kind === 'access') {
    const { jti, exp } = live.claims
    const entry = { kind: 'token', id: jti, version: null, expires_at: new Date(exp * 1000) } as const
    await inTransaction(db, (trx) => appendRevocations(trx, [entry]))
    return
  }
  const stored = await findRefreshToken(db, hashRefreshToken(token))
  const session = stored && (await findSession(db, stored.session_id))
  if (session === undefined) return
  await inTransaction(db, (trx) => endSessions(context, trx, { userId: session.user_id, only: session.id }))
}
