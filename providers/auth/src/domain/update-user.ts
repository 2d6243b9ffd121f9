import { inTransaction } from '@platform/conventions/database'
import { appendRevocations } from '../store/revocations.ts'
import { findUser, lockTenant, lockUser, saveUser, type UserRow } from '../store/users.ts'
import type { AuthContext } from './context.ts'
import { addSeconds } from './counter.ts'
import { noSuchUser } from './no-such-user.ts'
import { refuseIfOwnerless, refuseUnlessOwner } from './owners.ts'
import type { Role } from './scopes.ts'
import { endSessions } from './sessions.ts'
import { tokenHorizonSeconds } from './token-horizon.ts'

/**
 * Changes a user of the caller's tenant. Disabling ends the user's sessions; another role voids the access tokens issued
 * under the old one.
 *
 * @throws Refusal `not_found` (also for users of other tenants), `owner_required`, `last_owner`
 */
export async function updateUser(
  context: AuthContext,
  { caller: { id: callerId, tenantId }, userId }: { caller: { id: string; tenantId: string }; userId: string },
  wish: { role?: Role | undefined; status?: 'active' | 'disabled' | undefined },
): Promise<UserRow> {
  const { db, clock } = context
  return inTransaction(db, async (trx) => {
    await lockTenant(trx, tenantId)
    // Read under the lock: the caller may just have lost the role that allows this.
    const caller = await findUser(trx, callerId)
    const user = await lockUser(trx, userId)
    if (caller === undefined || user === undefined || user.tenant_id !== tenantId) throw noSuchUser()
    const changed: UserRow = { ...user, role: wish.role ?? user.role, status: wish.status ?? user.status }
    if (user.role === 'owner' || changed.role === 'owner') refuseUnlessOwner(caller)
    const newRole = changed.role !== user.role
    if (newRole) changed.version = user.version + 1
    await saveUser(trx, userId, { role: changed.role, status: changed.status, version: changed.version })
    await refuseIfOwnerless(trx, tenantId)
    if (changed.status === 'disabled') await endSessions(context, trx, { userId })
    if (newRole) {
      const expires_at = addSeconds(clock(), tokenHorizonSeconds)
      await appendRevocations(trx, [{ kind: 'user', id: userId, version: changed.version, expires_at }])
    }
    return changed
  })
}
