import * as z from 'zod'
import { RoleView } from './role.ts'

/** The signed-in user, as the header and the account page show them. */
export const UserView = z.object({
  id: z.uuid(),
  email: z.string(),
  role: RoleView,
  tenant: z.object({ name: z.string() }),
})
export type UserView = z.infer<typeof UserView>
