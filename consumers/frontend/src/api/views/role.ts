import * as z from 'zod'

/**
 * What a user may do. Closed: pages decide by it what to offer, and guessing the rights of an unknown role is worse
 * than failing, so a new role needs a new front end first.
 */
export const RoleView = z.enum(['owner', 'admin', 'member'])
export type RoleView = z.infer<typeof RoleView>
