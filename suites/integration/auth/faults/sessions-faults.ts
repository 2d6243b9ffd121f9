import { inAuth, inConventions, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'sessions'
const elsewhere = 'a session is ended from another device, in every service within a second, and for good'
const newPassword = 'a new password ends the other sessions, keeps this one, and takes the place of the old'
const disabled = 'disabling a user ends all their sessions in every service, and they cannot come back until enabled'
const lowerRole = 'a lower role holds within a second, before the token expires, and the session goes on with less'
const noSession = 'a session that does not exist cannot be ended, and one whose id is none is refused'
const leftAlone = 'a session left alone for half an hour is no longer listed'

/** What must not pass the tests of sessions. */
export const sessionsFaults: readonly SeededFault[] = [
  {
    name: 'sessions are listed oldest first',
    file,
    fault: inAuth('store/sessions.ts', ".orderBy('created_at', 'desc')", ".orderBy('created_at', 'asc')"),
    breaks: ['the sessions of all devices are listed, newest first, with the one that asks marked'],
  },
  {
    name: 'services do not hear of ended sessions',
    file,
    alone: true,
    fault: inConventions('access-tokens/revocation-entries.ts', 'session.has(sid) ||', ''),
    breaks: [elsewhere, newPassword, disabled],
  },
  {
    name: 'ending what is not there goes well',
    file,
    alone: true,
    fault: inAuth('domain/end-session.ts', 'if (ended === 0)', 'if (ended < 0)'),
    breaks: [elsewhere, noSession, leftAlone],
  },
  {
    name: 'sessions left alone are listed',
    file,
    fault: inAuth('store/sessions.ts', ".where('idle_expires_at', '>', now)\n    .orderBy", '.orderBy'),
    breaks: [leftAlone],
  },
  {
    name: 'a new password ends no session',
    file,
    fault: inAuth(
      'domain/change-password.ts',
      'await endSessions(context, trx, { userId: user.id, except: wish.sessionId })',
      'void endSessions',
    ),
    breaks: [newPassword],
  },
  {
    name: 'the current password is not compared',
    file,
    fault: inAuth(
      'domain/change-password.ts',
      'if (!(await passwords.verify(',
      'if (!user && !(await passwords.verify(',
    ),
    breaks: ['a wrong current password changes nothing'],
  },
  {
    name: 'disabling ends no session',
    file,
    fault: inAuth(
      'domain/update-user.ts',
      "if (changed.status === 'disabled') await",
      'if (changed.status === undefined) await',
    ),
    breaks: [disabled],
  },
  {
    name: 'a lower role waits for the token to expire',
    file,
    fault: inConventions('access-tokens/revocation-entries.ts', 'ver < (user.get(sub)?.version ?? 0)', 'ver < 0'),
    breaks: [lowerRole],
  },
  {
    name: 'administrators make owners',
    file,
    fault: inAuth('domain/owners.ts', "if (caller.role !== 'owner')", "if (caller.role === 'member')"),
    breaks: ['an administrator makes no owner, and changes none'],
  },
  {
    name: 'the last owner may go',
    file,
    fault: inAuth('domain/owners.ts', '> 0) return', '>= 0) return'),
    breaks: ['the last owner stays, also when two owners step down at once'],
  },
]
