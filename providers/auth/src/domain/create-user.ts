import { inTransaction } from '@platform/conventions/database'
import { findUser, insertUser, type UserRow } from '../store/users.ts'
import type { AuthContext } from './context.ts'
import { refuseTakenEmail } from './email-taken.ts'
import { normaliseEmail } from './normalise-email.ts'
import { refuseUnlessOwner } from './owners.ts'
import type { Role } from './scopes.ts'

/** Adds a user to the caller's tenant. @throws Refusal `email_taken`, `owner_required` */
export async function createUser(
  context: AuthContext,
  callerId: string,
  wish: { email: string; password: string; role: Role },
): Promise<UserRow> {
  const { db, clock, ids, passwords } = context
  const passwordHash = await passwords.hash(wish.password)
  const now = clock()
  const id = ids()
  return refuseTakenEmail(() =>
    inTransaction(db, async (trx) => {
      const caller = await findUser(trx, callerId)
      if (caller === undefined) throw new Error(`Failed to add a user: the caller ${callerId} is gone.`)
      if (wish.role === 'owner') refuseUnlessOwner(caller)
      await insertUser(trx, {
        id,
        tenant_id: caller.tenant_id,
        email: wish.email,
        email_key: normaliseEmail(wish.email),
        password_hash: passwordHash,
        role: wish.role,
        status: 'active',
        created_at: now,
        password_changed_at: now,
      })
      const user = await findUser(trx, id)
      if (user === undefined) throw new Error(`Failed to add a user: ${id} is gone right after it was written.`)
      return user
    }),
  )
}
