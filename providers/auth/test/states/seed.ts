import { issueAccessToken } from '../../src/domain/access-tokens.ts'
import type { AuthContext } from '../../src/domain/context.ts'
import { addSeconds } from '../../src/domain/counter.ts'
import { normaliseEmail } from '../../src/domain/normalise-email.ts'
import { type Role, scopeOf } from '../../src/domain/scopes.ts'
import { openSession } from '../../src/domain/sessions.ts'
import { findUser, insertTenant, insertUser, type UserRow } from '../../src/store/users.ts'

/** The password of everybody who was seeded. */
export const seededPassword = 'correct horse battery staple'

/** Writes a user with an id of the caller's choice; in a new tenant unless one is named. */
export async function seedUser(
  { db, clock, ids, passwords }: AuthContext,
  wish: { email: string; id?: string; role?: Role; tenantId?: string },
): Promise<UserRow> {
  const now = clock()
  const id = wish.id ?? ids()
  const passwordHash = await passwords.hash(seededPassword)
  await db.transaction().execute(async (trx) => {
    const tenantId = wish.tenantId ?? ids()
    if (wish.tenantId === undefined) await insertTenant(trx, { id: tenantId, name: 'Ada & Co', created_at: now })
    await insertUser(trx, {
      id,
      tenant_id: tenantId,
      email: wish.email,
      email_key: normaliseEmail(wish.email),
      password_hash: passwordHash,
      role: wish.role ?? 'member',
      status: 'active',
      created_at: now,
      password_changed_at: now,
    })
  })
  return readUser(db, id)
}

/** Opens a session as signing in would, with an id of the caller's choice. */
export async function seedSession(
  context: AuthContext,
  wish: { userId: string; sessionId?: string; userAgent?: string },
): Promise<{ sessionId: string; accessToken: string; refreshToken: string }> {
  const { sessionId = context.ids() } = wish
  const user = await readUser(context.db, wish.userId)
  const client = { userAgent: wish.userAgent, ipAddress: '192.0.2.7' }
  const { session, refreshToken } = await context.db
    .transaction()
    .execute((trx) =>
      openSession({ ...context, ids: () => sessionId }, trx, { userId: user.id, scope: scopeOf(user.role), client }),
    )
  const { accessToken } = await issueAccessToken(context, { user, session, scope: session.scope })
  return { sessionId, accessToken, refreshToken }
}

/** The same service so many seconds ago. */
export function secondsAgo(context: AuthContext, seconds: number): AuthContext {
  return { ...context, clock: () => addSeconds(context.clock(), -seconds) }
}

export async function readUser(db: AuthContext['db'], id: string): Promise<UserRow> {
  const user = await findUser(db, id)
  if (user === undefined)
    throw new Error(`Failed to set up the state: there is no user ${id}. Give the state that makes one first.`)
  return user
}
