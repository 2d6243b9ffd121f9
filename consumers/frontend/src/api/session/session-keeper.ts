import { ApiError } from '../errors/api-error.ts'
import { SignedOutError } from '../errors/signed-out-error.ts'
import type { CallOptions, Send } from '../http/api-request.ts'
import type { SendOnce } from '../http/connection.ts'
import { logout } from '../resources/logout.ts'
import { refresh } from '../resources/refresh.ts'
import type { GrantView } from '../views/grant.ts'
import { createLane } from './one-at-a-time.ts'
import { closeSession, openSession, type Session } from './session.ts'
import { untilAborted } from './until-aborted.ts'

/** What a session keeper needs; `onSignedOut` runs once whenever a session that was open ends. */
export interface SessionKeeperOptions {
  send: SendOnce
  accessToken?: string | undefined
  onSignedOut: (reason: 'requested' | 'ended') => void
}

/** Keeps the one session of a client. */
export interface SessionKeeper {
  /** Sends as the signed-in user; refreshes the token once when it is missing or refused. */
  send: Send
  /** Replaces the session by the one that `login` is granted. */
  signIn: (login: () => Promise<GrantView>, options?: CallOptions) => Promise<void>
  /** Ends the session at the gateway, then here; when the gateway cannot be told, the session goes on. */
  signOut: (options?: CallOptions) => Promise<void>
}

/**
 * Keeps the session. Whatever writes the refresh cookie (signing in, refreshing, signing out) runs one at a time, so
 * that the cookie always belongs to the token.
 */
export function createSessionKeeper({ send, accessToken, onSignedOut }: SessionKeeperOptions): SessionKeeper {
  const runInLane = createLane()
  let current: Session = openSession(accessToken === undefined ? {} : { accessToken })

  return {
    async send(request, { signal } = {}) {
      const session = current
      const options = { signal: signal ? AbortSignal.any([signal, session.ended.signal]) : session.ended.signal }
      return await withFreshToken(
        session.token,
        (token) => send(request, { ...options, token }),
        (refused) => untilAborted(renew(session, refused), options.signal),
      )
    },

    async signIn(login, { signal } = {}) {
      await runInLane(async () => {
        const grant = await login()
        closeSession(current)
        current = openSession(grant)
      }, signal)
    },

    async signOut({ signal } = {}) {
      await runInLane(async () => {
        const session = current
        if (session.ended.signal.aborted) return
        try {
          await withFreshToken(
            session.token,
            (token) => logout(send, { token, signal }),
            () => exchange(session),
          )
        } catch (error) {
          if (!isOver(error)) throw error
        }
        end(session, 'requested')
      }, signal)
    },
  }

  /** Resolves with a token other than the refused one. Everyone who asks meanwhile shares one refresh. */
  async function renew(session: Session, refused: string | undefined): Promise<string> {
    session.renewal ??= runInLane(async () => {
      session.ended.signal.throwIfAborted()
      if (session.token !== undefined && session.token !== refused) return session.token
      return await exchange(session).catch((error: unknown) => {
        if (error instanceof SignedOutError) end(session, 'ended', { cause: error.cause })
        throw error
      })
    }).finally(() => {
      session.renewal = undefined
    })
    return await session.renewal
  }

  /** Exchanges the cookie for a new token, which must be of this session: another tab may have opened another. */
  async function exchange(session: Session): Promise<string> {
    const grant = await refresh(send).catch((cause: unknown) => {
      throw isRefusal(cause, 400, 'invalid_grant') ? new SignedOutError({ cause }) : cause
    })
    if (session.id !== undefined && session.id !== grant.sessionId) throw new SignedOutError()
    session.id = grant.sessionId
    session.token = grant.accessToken
    return grant.accessToken
  }

  function end(session: Session, reason: 'requested' | 'ended', options?: ErrorOptions): void {
    const wasOpen = session.token !== undefined
    closeSession(session, options)
    if (wasOpen) onSignedOut(reason)
  }
}

/** Tries once, and once more with a fresh token when there was none or it was refused. Never a third time. */
async function withFreshToken<Result>(
  token: string | undefined,
  attempt: (token: string) => Promise<Result>,
  renew: (refused: string | undefined) => Promise<string>,
): Promise<Result> {
  if (token === undefined) return await attempt(await renew(undefined))
  try {
    return await attempt(token)
  } catch (error) {
    if (!isRefusal(error, 401, 'invalid_token')) throw error
    return await attempt(await renew(token))
  }
}

/** At sign-out: is the session over already? */
function isOver(error: unknown): boolean {
  return error instanceof SignedOutError || isRefusal(error, 401, 'invalid_token')
}

function isRefusal(error: unknown, status: number, code: string): boolean {
  return error instanceof ApiError && error.status === status && error.code === code
}
