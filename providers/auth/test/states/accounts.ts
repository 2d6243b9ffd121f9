import { reserveAttempt } from '../../src/domain/attempts.ts'
import type { AuthContext } from '../../src/domain/context.ts'
import { limitPassword } from '../../src/domain/limits.ts'
import { normaliseEmail } from '../../src/domain/normalise-email.ts'
import { seededPassword, seedUser } from './seed.ts'

/** Who may sign in, and with what. */
export function createAccountStates(open: () => AuthContext) {
  return {
    'a user exists': async ({ email }: { email: string }) => {
      await seedUser(open(), { email })
      return { password: seededPassword }
    },
    'nobody has the email': async ({ email }: { email: string }) => {
      await open().db.deleteFrom('users').where('email_key', '=', normaliseEmail(email)).execute()
      return { password: seededPassword }
    },
    'the account is locked': async ({ email }: { email: string }) => {
      const context = open()
      await seedUser(context, { email })
      const limits = limitPassword(context, normaliseEmail(email), { ipAddress: '192.0.2.7', deviceCookie: undefined })
      for (let failure = 0; failure < context.config.limits.account.freeAttempts; failure += 1) {
        await reserveAttempt(context.db, context.clock(), limits)
      }
      return { password: seededPassword }
    },
    'the password is mistyped': () => ({ password: 'mistyped', currentPassword: 'mistyped' }),
    'the new password is too short': () => ({ password: 'too short', newPassword: 'too short' }),
  }
}
