import { createBookkeeping } from './bookkeeping.ts'
import type { CallOptions } from './http/api-request.ts'
import { createConnection } from './http/connection.ts'
import { type ChangePassword, changePassword } from './resources/change-password.ts'
import { currentUser } from './resources/current-user.ts'
import { type Credentials, login } from './resources/login.ts'
import { endSession, listSessions } from './resources/sessions.ts'
import { type SignUp, signUp } from './resources/sign-up.ts'
import { createStreamTicket } from './resources/stream-tickets.ts'
import { createUser, getUser, listUsers, type MemberChange, type NewMember, updateUser } from './resources/users.ts'
import { createSessionKeeper } from './session/session-keeper.ts'
import { openTradingStream, type TradingStreamOptions } from './stream/trading-stream.ts'
import { createTrading } from './trading.ts'

/** What a client needs to know. */
export interface ApiClientOptions {
  /** Where the gateway is; `''` for the page's own origin. */
  baseUrl: string
  /** Stands in for the global `fetch`, for programs whose `fetch` keeps no cookies. */
  fetch?: typeof fetch
  /** Starts signed in, for programs that have a token and no cookie. */
  accessToken?: string
  /** Milliseconds that one request may take, its body included; ten seconds unless told. */
  timeoutMs?: number
  /** Runs once whenever an open session ends: because the user asked, or because it was over. */
  onSignedOut?: (reason: 'requested' | 'ended') => void
}

/** The gateway, as pages see it. Every call rejects with an `ApiClientError`, or with the reason of its own signal. */
export type ApiClient = ReturnType<typeof createApiClient>

/**
 * Creates a client with a session of its own. The access token stays in memory; after a reload, the first call that
 * needs one exchanges the refresh cookie for it.
 *
 * @example
 * const api = createApiClient({ baseUrl: '' })
 * await api.signIn({ email, password })
 * const { email } = await api.currentUser()
 */
export function createApiClient(options: ApiClientOptions) {
  const sendPublic = createConnection({
    baseUrl: options.baseUrl,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs: options.timeoutMs ?? 10_000,
  })
  const keeper = createSessionKeeper({
    send: sendPublic,
    accessToken: options.accessToken,
    onSignedOut: options.onSignedOut ?? (() => undefined),
  })
  const { send } = keeper

  return {
    /** Signs up a tenant and its owner, who may then sign in. */
    signUp: (tenant: SignUp, call?: CallOptions) => signUp(sendPublic, tenant, call),
    /** Opens a session, in place of the one before. */
    signIn: (credentials: Credentials, call?: CallOptions) =>
      keeper.signIn(() => login(sendPublic, credentials, call), call),
    /** Ends the session. Rejects, and stays signed in, when the gateway could not be told. */
    signOut: (call?: CallOptions) => keeper.signOut(call),
    currentUser: (call?: CallOptions) => currentUser(send, call),
    /** Ends every other session of the user, too. */
    changePassword: (passwords: ChangePassword, call?: CallOptions) => changePassword(send, passwords, call),
    sessions: {
      list: (call?: CallOptions) => listSessions(send, call),
      end: (sessionId: string, call?: CallOptions) => endSession(send, sessionId, call),
    },
    /** The tenant's users; for those who may manage them. */
    users: {
      list: (call?: CallOptions) => listUsers(send, call),
      get: (userId: string, call?: CallOptions) => getUser(send, userId, call),
      create: (member: NewMember, call?: CallOptions) => createUser(send, member, call),
      update: (userId: string, change: MemberChange, call?: CallOptions) => updateUser(send, userId, change, call),
    },
    ...createBookkeeping(send),
    ...createTrading(send),
    /** Opens the market and the account, live, as the signed-in user. */
    openStream: (stream: Omit<TradingStreamOptions, 'baseUrl' | 'createTicket'>) =>
      openTradingStream({ ...stream, baseUrl: options.baseUrl, createTicket: () => createStreamTicket(send) }),
  }
}
