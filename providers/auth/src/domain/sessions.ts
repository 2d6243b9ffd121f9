import type { Transaction } from 'kysely'
import { insertRefreshToken } from '../store/refresh-tokens.ts'
import { appendRevocations } from '../store/revocations.ts'
import { insertSession, markSessionsEnded, type SessionChoice, type SessionRow } from '../store/sessions.ts'
import type { AuthTables } from '../store/tables.ts'
import type { AuthContext } from './context.ts'
import { addSeconds } from './counter.ts'
import { createRefreshToken, hashRefreshToken } from './refresh-tokens.ts'
import { tokenHorizonSeconds } from './token-horizon.ts'

/** Where a session is opened from. */
export type Client = { userAgent: string | undefined; ipAddress: string }

const longestUserAgent = 500

/** Opens a session with a new id and its first refresh token. */
export async function openSession(
  { config, clock, ids, random }: AuthContext,
  trx: Transaction<AuthTables>,
  { userId, scope, client }: { userId: string; scope: string; client: Client },
): Promise<{ session: SessionRow; refreshToken: string }> {
  const now = clock()
  const expiresAt = addSeconds(now, config.session.absoluteSeconds)
  const session: SessionRow = {
    id: ids(),
    user_id: userId,
    scope,
    created_at: now,
    last_seen_at: now,
    idle_expires_at: idleExpiry(now, expiresAt, config.session.idleSeconds),
    expires_at: expiresAt,
    user_agent: client.userAgent?.slice(0, longestUserAgent) ?? null,
    ip_address: client.ipAddress,
    ended_at: null,
  }
  const refreshToken = createRefreshToken(random)
  await insertSession(trx, session)
  await insertRefreshToken(trx, { hash: hashRefreshToken(refreshToken), session_id: session.id, created_at: now })
  return { session, refreshToken }
}

/** Use moves the idle end, never past the absolute one. */
export function idleExpiry(now: Date, expiresAt: Date, idleSeconds: number): Date {
  const idle = addSeconds(now, idleSeconds)
  return idle < expiresAt ? idle : expiresAt
}

export function isOpen(session: SessionRow, now: Date): boolean {
  return session.ended_at === null && session.idle_expires_at > now
}

/** Ends sessions and tells the feed in the same transaction; answers how many there were. Call it last. */
export async function endSessions(
  { clock }: AuthContext,
  trx: Transaction<AuthTables>,
  choice: SessionChoice,
): Promise<number> {
  const now = clock()
  const ended = await markSessionsEnded(trx, choice, now)
  const expiresAt = addSeconds(now, tokenHorizonSeconds)
  await appendRevocations(
    trx,
    ended.map((id) => ({ kind: 'session', id, version: null, expires_at: expiresAt })),
  )
  return ended.length
}
