import * as z from 'zod'

/** Who may now sign in, as the page after signing up says it. */
export const NewTenantView = z.object({ email: z.string(), tenant: z.object({ name: z.string() }) })
export type NewTenantView = z.infer<typeof NewTenantView>
