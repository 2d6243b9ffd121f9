import { findUser, type UserRow } from '../store/users.ts'
import type { AuthContext } from './context.ts'
import { noSuchUser } from './no-such-user.ts'

/** @throws Refusal `not_found`, also for a user of another tenant */
export async function getTenantUser({ db }: AuthContext, tenantId: string, userId: string): Promise<UserRow> {
  const user = await findUser(db, userId)
  if (user === undefined || user.tenant_id !== tenantId) throw noSuchUser()
  return user
}
