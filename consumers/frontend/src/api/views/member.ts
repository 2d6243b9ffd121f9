import * as z from 'zod'
import { RoleView } from './role.ts'

/** A user of the tenant, as the administration shows them. */
export const MemberView = z.object({
  id: z.uuid(),
  email: z.string(),
  role: RoleView,
  status: z.enum(['active', 'disabled']),
})
export type MemberView = z.infer<typeof MemberView>

/** The tenant's users. */
export const MemberListView = z.object({ items: z.array(MemberView) })
