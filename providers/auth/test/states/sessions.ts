import type { AuthContext } from '../../src/domain/context.ts'
import { endSession } from '../../src/domain/end-session.ts'
import { refreshSession } from '../../src/domain/refresh-session.ts'
import { secondsAgo, seededPassword, seedSession, seedUser } from './seed.ts'

const passwords = { currentPassword: seededPassword, newPassword: 'an entirely new passphrase' }
const email = 'ada@example.com'

/** Who is signed in, was, or is no longer. */
export function createSessionStates(open: () => AuthContext) {
  return {
    'a user is signed in': async (wish: { userId: string; sessionId: string; email: string }) => {
      const context = open()
      await seedUser(context, { id: wish.userId, email: wish.email })
      const { accessToken, refreshToken } = await seedSession(context, { ...wish, userAgent: 'Mozilla/5.0' })
      return { accessToken, refreshToken, ...passwords }
    },
    'the user has another session': async ({ userId, otherSessionId }: { userId: string; otherSessionId: string }) => {
      await seedSession(open(), { userId, sessionId: otherSessionId })
    },
    'the access token has expired': async () => {
      const context = open()
      const past = secondsAgo(context, context.config.accessTokenSeconds)
      const { id: userId } = await seedUser(past, { email })
      const { accessToken } = await seedSession(past, { userId })
      return { accessToken }
    },
    'the session has ended': async () => {
      const context = open()
      const { id: userId } = await seedUser(context, { email })
      const { sessionId, accessToken, refreshToken } = await seedSession(context, { userId })
      await endSession(context, userId, sessionId)
      return { accessToken, refreshToken, ...passwords }
    },
    'the refresh token is spent': async () => {
      const context = open()
      const past = secondsAgo(context, context.config.session.graceSeconds + 1)
      const { id: userId } = await seedUser(past, { email })
      const { refreshToken } = await seedSession(past, { userId })
      await refreshSession(past, { refreshToken, scope: undefined }, '192.0.2.7')
      return { refreshToken }
    },
  }
}
