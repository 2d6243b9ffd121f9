import { randomUUID } from 'node:crypto'
import type { AuthStates } from '@platform/fixtures/auth'
import { mintToken } from '@platform/fixtures/tokens'
import type { StateHandlers } from 'concordat/provider'

/** What the states act on: the gateway's clock, and the revocation feed that it reads. */
export type Stage = { now: () => number; revokeSession: (sessionId: string) => Promise<void> }

/** States of auth that only another service asks for, never the front end. */
type ServiceState =
  | 'the service is known'
  | 'the service is unknown'
  | 'a session was revoked'
  | 'an access token was revoked'
  | "a user's authorisation changed"
  | 'nothing was revoked'

/** The states of auth that the front end may ask the gateway for. */
export type ForwardedAuthStates = Omit<AuthStates, ServiceState>

const signedIn = {
  refreshToken: 'a-refresh-token-of-the-gateway-tests',
  currentPassword: 'the current password',
  newPassword: 'the new password of it',
}

/**
 * Sets up what the gateway itself knows of auth's states: tokens, their time and their revocation. All else is auth's:
 * what it answers is the interaction's own promise, which auth is verified against by itself.
 */
export function createAuthStates(stage: () => Stage): StateHandlers<ForwardedAuthStates> {
  const mint = (claims: Parameters<typeof mintToken>[0]) => mintToken(claims, { now: stage().now() })
  return {
    'a user exists': () => ({ password: 'the password of a user' }),
    'nobody has the email': () => ({ password: 'the password of a new user' }),
    'the account is locked': () => ({ password: 'the password of a user' }),
    'a user is signed in': ({ userId, sessionId }) => ({
      ...signedIn,
      accessToken: mint({ sub: userId, sid: sessionId, scope: 'account' }),
    }),
    'the user has another session': () => undefined,
    'an owner is signed in': ({ ownerId }) => ({ accessToken: mint({ sub: ownerId, scope: 'account users:manage' }) }),
    'the tenant has a member': () => undefined,
    'the password is mistyped': () => ({ password: 'not the password', currentPassword: 'not the password' }),
    'the new password is too short': () => ({ password: '4 u', newPassword: '4 u' }),
    'the access token has expired': () => ({ accessToken: mint({ exp: Math.floor(stage().now() / 1_000) }) }),
    'the session has ended': async () => {
      const sid = randomUUID()
      await stage().revokeSession(sid)
      return { ...signedIn, accessToken: mint({ sid }) }
    },
    'the refresh token is spent': () => ({ refreshToken: 'a-spent-refresh-token-of-the-gateway-tests' }),
  }
}
