import * as z from 'zod'

/** One of the user's open sessions, as the account page lists them; `userAgent` is null when the device gave no name. */
export const SessionView = z.object({
  id: z.uuid(),
  lastSeenAt: z.iso.datetime(),
  userAgent: z.string().nullable(),
  current: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

/** The user's open sessions. */
export const SessionListView = z.object({ items: z.array(SessionView) })
