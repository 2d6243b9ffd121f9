import type { AuthContext } from '../../src/domain/context.ts'
import { readUser, seedSession, seedUser } from './seed.ts'

/** Owners and their tenants. */
export function createTenantStates(open: () => AuthContext) {
  return {
    'an owner is signed in': async ({ ownerId, ownerEmail }: { ownerId: string; ownerEmail: string }) => {
      const context = open()
      await seedUser(context, { id: ownerId, email: ownerEmail, role: 'owner' })
      const { accessToken } = await seedSession(context, { userId: ownerId })
      return { accessToken }
    },
    'the tenant has a member': async (wish: { ownerId: string; memberId: string; memberEmail: string }) => {
      const context = open()
      const { tenant_id: tenantId } = await readUser(context.db, wish.ownerId)
      await seedUser(context, { id: wish.memberId, email: wish.memberEmail, tenantId })
    },
  }
}
