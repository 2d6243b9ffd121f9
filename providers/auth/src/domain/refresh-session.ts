import { inTransaction } from '@platform/conventions/database'
import type { Transaction } from 'kysely'
import { findRefreshToken, insertRefreshToken, spendRefreshToken } from '../store/refresh-tokens.ts'
import { lockSession, type SessionRow, touchSession } from '../store/sessions.ts'
import type { AuthTables } from '../store/tables.ts'
import { findUser, type UserRow } from '../store/users.ts'
import { issueAccessToken } from './access-tokens.ts'
import { checkQuota, countFailure } from './attempts.ts'
import type { AuthContext } from './context.ts'
import { addSeconds } from './counter.ts'
import { limitRefresh } from './limits.ts'
import type { Grant } from './log-in.ts'
import { deriveSuccessor, hashRefreshToken } from './refresh-tokens.ts'
import { Refusal } from './refusal.ts'
import { narrowScope } from './scopes.ts'
import { endSessions, idleExpiry, isOpen } from './sessions.ts'

type Rotation = { user: UserRow; session: SessionRow; scope: string; successor: string }

/**
 * Exchanges a refresh token for its successor. Presented again within the grace it yields the same one; later it is taken
 * for stolen, and its session ends (RFC 9700, 4.14.2).
 *
 * @throws Refusal `invalid_grant`, `invalid_scope`; TooManyAttempts after many failures from one address
 */
export async function refreshSession(
  context: AuthContext,
  { refreshToken, scope }: { refreshToken: string | undefined; scope: string | undefined },
  ipAddress: string,
): Promise<Grant> {
  const { db, clock } = context
  const limit = limitRefresh(context, ipAddress)
  await checkQuota(db, clock(), limit)
  const rotation = refreshToken && (await inTransaction(db, (trx) => rotate(context, trx, { refreshToken, scope })))
  if (!rotation) {
    await countFailure(db, clock(), limit)
    throw new Refusal('invalid_grant', 'The refresh token is not valid any more. Sign in again.')
  }
  const { session, successor } = rotation
  return {
    ...(await issueAccessToken(context, rotation)),
    sessionId: session.id,
    refreshToken: successor,
    cookieExpiresAt: session.expires_at,
  }
}

/** Answers nothing where the token is not good, so that the end of a session is committed all the same. */
async function rotate(
  context: AuthContext,
  trx: Transaction<AuthTables>,
  { refreshToken, scope: asked }: { refreshToken: string; scope: string | undefined },
): Promise<Rotation | undefined> {
  const { clock, config, secrets } = context
  const now = clock()
  const hash = hashRefreshToken(refreshToken)
  const token = await findRefreshToken(trx, hash)
  const session = token && (await lockSession(trx, token.session_id))
  if (session === undefined || !isOpen(session, now)) return undefined
  const user = await findUser(trx, session.user_id)
  if (user === undefined || user.status !== 'active') return undefined
  const scope = narrowScope({ granted: session.scope, role: user.role, asked })
  const successor = deriveSuccessor(refreshToken, secrets.refreshing)
  if (await spendRefreshToken(trx, hash, now)) {
    const seen = {
      last_seen_at: now,
      idle_expires_at: idleExpiry(now, session.expires_at, config.session.idleSeconds),
    }
    await insertRefreshToken(trx, { hash: hashRefreshToken(successor), session_id: session.id, created_at: now })
    await touchSession(trx, session.id, seen)
    return { user, session: { ...session, ...seen }, scope, successor }
  }
  // Spent before; read again, since a rival may have spent it while this one waited for the session.
  const spentAt = (await findRefreshToken(trx, hash))?.spent_at
  if (spentAt && addSeconds(spentAt, config.session.graceSeconds) >= now) return { user, session, scope, successor }
  await endSessions(context, trx, { userId: user.id, only: session.id })
  return undefined
}
