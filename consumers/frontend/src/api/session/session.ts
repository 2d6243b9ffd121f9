import { SignedOutError } from '../errors/signed-out-error.ts'
import type { GrantView } from '../views/grant.ts'

/**
 * One stretch of being signed in. The access token lives here, in memory, and nowhere else. A new page starts with a
 * session that may exist: only the refresh cookie, which scripts cannot see, knows.
 */
export interface Session {
  /** Undefined until a grant has named it. */
  id: string | undefined
  token: string | undefined
  /** The refresh under way, shared by all who wait for it. */
  renewal: Promise<string> | undefined
  /** Aborted with a `SignedOutError` at the end; whatever the session had under way rejects with that. */
  readonly ended: AbortController
}

/** Opens a session, or one that may exist when there is no grant yet. */
export function openSession(grant?: Partial<GrantView>): Session {
  return { id: grant?.sessionId, token: grant?.accessToken, renewal: undefined, ended: new AbortController() }
}

/** Ends a session for good: forgets its token, and rejects all that wait for it. */
export function closeSession(session: Session, options?: ErrorOptions): void {
  session.token = undefined
  session.ended.abort(new SignedOutError(options))
}
