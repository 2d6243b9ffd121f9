import { inTransaction } from '@platform/conventions/database'
import type { AuthContext } from './context.ts'
import { endSessions } from './sessions.ts'

/** Ends the caller's own session; one that has ended since the caller was let in is as over as they wished. */
export async function logOut(context: AuthContext, userId: string, sessionId: string): Promise<void> {
  await inTransaction(context.db, (trx) => endSessions(context, trx, { userId, only: sessionId }))
}
