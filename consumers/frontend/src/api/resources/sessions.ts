import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { SessionListView, type SessionView } from '../views/session.ts'

/** The user's open sessions, newest first. */
export async function listSessions(send: Send, options?: CallOptions): Promise<SessionView[]> {
  return readAnswer(await send({ method: 'GET', path: '/auth/sessions' }, options), SessionListView).items
}

/** Ends one of the user's sessions, on another device say. */
export async function endSession(send: Send, sessionId: string, options?: CallOptions): Promise<void> {
  await send({ method: 'DELETE', path: '/auth/sessions/{sessionId}', params: { sessionId } }, options)
}
