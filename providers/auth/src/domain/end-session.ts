import { inTransaction } from '@platform/conventions/database'
import type { AuthContext } from './context.ts'
import { Refusal } from './refusal.ts'
import { endSessions } from './sessions.ts'

/** Ends one of the user's open sessions. @throws Refusal `not_found`, also for a session of somebody else */
export async function endSession(context: AuthContext, userId: string, sessionId: string): Promise<void> {
  const ended = await inTransaction(context.db, (trx) => endSessions(context, trx, { userId, only: sessionId }))
  if (ended === 0) throw new Refusal('not_found', 'You have no open session of this id.')
}
