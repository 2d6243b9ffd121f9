import { inTransaction } from '@platform/conventions/database'
import { findUser, insertTenant, insertUser, type UserRow } from '../store/users.ts'
import { reserveAttempt } from './attempts.ts'
import type { AuthContext } from './context.ts'
import { refuseTakenEmail } from './email-taken.ts'
import { limitSignUp } from './limits.ts'
import { normaliseEmail } from './normalise-email.ts'

/** Creates a tenant and its owner, both or neither. It does not sign in. */
export async function signUp(
  context: AuthContext,
  wish: { tenantName: string; email: string; password: string },
  ipAddress: string,
): Promise<UserRow> {
  const { db, clock, ids, passwords } = context
  const now = clock()
  await reserveAttempt(db, now, [limitSignUp(context, ipAddress)])
  const passwordHash = await passwords.hash(wish.password)
  const tenantId = ids()
  const userId = ids()
  return refuseTakenEmail(() =>
    inTransaction(db, async (trx) => {
      await insertTenant(trx, { id: tenantId, name: wish.tenantName, created_at: now })
      await insertUser(trx, {
        id: userId,
        tenant_id: tenantId,
        email: wish.email,
        email_key: normaliseEmail(wish.email),
        password_hash: passwordHash,
        role: 'owner',
        status: 'active',
        created_at: now,
        password_changed_at: now,
      })
      const owner = await findUser(trx, userId)
      if (owner === undefined) throw new Error(`Failed to sign up: user ${userId} is gone right after it was written.`)
      return owner
    }),
  )
}
