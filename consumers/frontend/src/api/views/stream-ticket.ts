import * as z from 'zod'

/** What opens the stream, once. */
export const StreamTicketView = z.object({ ticket: z.string() })
