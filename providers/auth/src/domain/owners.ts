import type { Transaction } from 'kysely'
import type { AuthTables } from '../store/tables.ts'
import { countActiveOwners, type UserRow } from '../store/users.ts'
import { Refusal } from './refusal.ts'

/** Owners are made, changed and unmade by owners only: an administrator may not rise above the others. @throws Refusal `owner_required` */
export function refuseUnlessOwner(caller: UserRow): void {
  if (caller.role !== 'owner') throw new Refusal('owner_required', 'Only an owner may make or change an owner.')
}

/** Goes after the change and before the commit, under the tenant's lock. @throws Refusal `last_owner` */
export async function refuseIfOwnerless(trx: Transaction<AuthTables>, tenantId: string): Promise<void> {
  if ((await countActiveOwners(trx, tenantId)) > 0) return
  throw new Refusal('last_owner', 'A tenant keeps at least one active owner. Make another user an owner first.')
}
