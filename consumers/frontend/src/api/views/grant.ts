import * as z from 'zod'

/** What the client keeps of a token grant; `sessionId` shows when another tab has signed somebody else in. */
export const GrantView = z.object({
  accessToken: z.string().min(1),
  tokenType: z.literal('Bearer'),
  sessionId: z.uuid(),
})
export type GrantView = z.infer<typeof GrantView>
