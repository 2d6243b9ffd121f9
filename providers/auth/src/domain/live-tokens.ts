import {
  type AccessTokenClaims,
  type AccessTokenVerifier,
  InvalidTokenError,
} from '@platform/conventions/access-tokens'
import { findRefreshToken, type RefreshTokenRow } from '../store/refresh-tokens.ts'
import { findSession, type SessionRow } from '../store/sessions.ts'
import { findUser, type UserRow } from '../store/users.ts'
import type { AuthContext } from './context.ts'
import { hashRefreshToken } from './refresh-tokens.ts'
import { isOpen } from './sessions.ts'

/** A token that is worth something now, of either kind. */
export type LiveToken =
  | { kind: 'access'; claims: AccessTokenClaims }
  | { kind: 'refresh'; token: RefreshTokenRow; session: SessionRow; user: UserRow }

/** Finds out which token this is, whatever the hint said (RFC 7009, 2.1: a hint may be wrong). */
export async function findLiveToken(
  context: AuthContext,
  verifier: AccessTokenVerifier,
  token: string,
): Promise<LiveToken | undefined> {
  return token.includes('.') ? findAccessToken(verifier, token) : findLiveRefreshToken(context, token)
}

async function findAccessToken(verifier: AccessTokenVerifier, token: string): Promise<LiveToken | undefined> {
  try {
    return { kind: 'access', claims: await verifier.verify(token) }
  } catch (error) {
    if (error instanceof InvalidTokenError) return undefined
    throw error
  }
}

async function findLiveRefreshToken({ db, clock }: AuthContext, value: string): Promise<LiveToken | undefined> {
  const token = await findRefreshToken(db, hashRefreshToken(value))
  if (token === undefined || token.spent_at !== null) return undefined
  const session = await findSession(db, token.session_id)
  if (session === undefined || !isOpen(session, clock())) return undefined
  const user = await findUser(db, session.user_id)
  return user?.status === 'active' ? { kind: 'refresh', token, session, user } : undefined
}
