import { inTransaction } from '@platform/conventions/database'
import { findUser, lockUser, saveUser } from '../store/users.ts'
import { forgiveAttempt, reserveAttempt } from './attempts.ts'
import type { AuthContext } from './context.ts'
import { type Attempter, limitPassword } from './limits.ts'
import { Refusal } from './refusal.ts'
import { endSessions } from './sessions.ts'

/**
 * Changes the user's password and ends every session but this one. A wrong current password counts as a failed sign-in:
 * whoever stole an access token may not guess here instead.
 *
 * @throws Refusal `wrong_password`; TooManyAttempts
 */
export async function changePassword(
  context: AuthContext,
  wish: { userId: string; sessionId: string; currentPassword: string; newPassword: string },
  attempter: Attempter,
): Promise<void> {
  const { db, clock, passwords } = context
  const user = await findUser(db, wish.userId)
  if (user === undefined) throw new Refusal('not_found', 'The user is gone.')
  const limits = limitPassword(context, user.email_key, attempter)
  await reserveAttempt(db, clock(), limits)
  if (!(await passwords.verify(wish.currentPassword, user.password_hash))) throw wrongPassword()
  const passwordHash = await passwords.hash(wish.newPassword)
  await inTransaction(db, async (trx) => {
    const locked = await lockUser(trx, user.id)
    // Somebody else changed it since it was compared: what was right then is wrong now.
    if (locked?.password_hash !== user.password_hash) throw wrongPassword()
    await saveUser(trx, user.id, { password_hash: passwordHash, password_changed_at: clock() })
    await forgiveAttempt(trx, limits)
    await endSessions(context, trx, { userId: user.id, except: wish.sessionId })
  })
}

function wrongPassword(): Refusal {
  return new Refusal('wrong_password', 'The current password is not right.')
}
