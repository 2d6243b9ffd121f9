import { inTransaction } from '@platform/conventions/database'
import { findUserByEmail, lockUser, saveUser } from '../store/users.ts'
import { type IssuedToken, issueAccessToken } from './access-tokens.ts'
import { forgiveAttempt, reserveAttempt } from './attempts.ts'
import type { AuthContext } from './context.ts'
import { issueDeviceCookie } from './device-cookies.ts'
import { limitPassword } from './limits.ts'
import { normaliseEmail } from './normalise-email.ts'
import { Refusal } from './refusal.ts'
import { scopeOf } from './scopes.ts'
import { type Client, openSession } from './sessions.ts'

/** What a client holds after signing in or refreshing. `cookieExpiresAt` is the absolute end of the session. */
export type Grant = IssuedToken & { sessionId: string; refreshToken: string; cookieExpiresAt: Date }

/**
 * Opens a session for the right email and password. Whatever is wrong, the same work is done and the same is answered.
 *
 * @throws Refusal `invalid_credentials`; TooManyAttempts
 */
export async function logIn(
  context: AuthContext,
  { email, password }: { email: string; password: string },
  client: Client & { deviceCookie: string | undefined },
): Promise<Grant & { deviceCookie: string }> {
  const { db, clock, passwords, secrets, random } = context
  const emailKey = normaliseEmail(email)
  const limits = limitPassword(context, emailKey, client)
  await reserveAttempt(db, clock(), limits)
  const found = await findUserByEmail(db, emailKey)
  const right = await passwords.verify(password, found?.password_hash)
  if (found === undefined || !right || found.status !== 'active') throw invalidCredentials()
  const freshHash = passwords.isOutdated(found.password_hash) ? await passwords.hash(password) : undefined
  const { user, session, refreshToken } = await inTransaction(db, async (trx) => {
    const user = await lockUser(trx, found.id)
    // Hashing took a while: they may have been disabled, or their password changed, since they were looked up.
    if (user?.status !== 'active' || user.password_hash !== found.password_hash) throw invalidCredentials()
    if (freshHash !== undefined) await saveUser(trx, user.id, { password_hash: freshHash })
    const opened = await openSession(context, trx, { userId: user.id, scope: scopeOf(user.role), client })
    await forgiveAttempt(trx, limits)
    return { user, ...opened }
  })
  return {
    ...(await issueAccessToken(context, { user, session, scope: session.scope })),
    sessionId: session.id,
    refreshToken,
    cookieExpiresAt: session.expires_at,
    deviceCookie: issueDeviceCookie({ emailKey, now: clock() }, { key: secrets.devices, random }),
  }
}

function invalidCredentials(): Refusal {
  return new Refusal('invalid_credentials', 'Email and password do not belong together.')
}
