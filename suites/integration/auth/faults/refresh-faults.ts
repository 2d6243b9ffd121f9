import { inAuth, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'refresh'

/** What must not pass the tests of refreshing. */
export const refreshFaults: readonly SeededFault[] = [
  {
    name: 'refresh tokens are stored in clear text',
    file,
    fault: inAuth(
      'domain/refresh-tokens.ts',
      "return createHash('sha256').update(refreshToken).digest()",
      'return Buffer.from(refreshToken)',
    ),
    breaks: ['refreshing rotates both tokens in the same session and stores only the hash of the new one'],
  },
  {
    name: 'there is no grace',
    file,
    fault: inAuth('domain/refresh-session.ts', 'if (spentAt && ', 'if (!spentAt && '),
    breaks: [
      'a token presented again within ten seconds gets the same successor, since its answer may be lost',
      'twenty refreshes at once get one successor',
    ],
  },
  {
    name: 'a stolen token does not end its session',
    file,
    fault: inAuth(
      'domain/refresh-session.ts',
      'await endSessions(context, trx, { userId: user.id, only: session.id })',
      '',
    ),
    breaks: [
      'a token presented again later ends the session: newest refresh token, every access token, in every service',
    ],
  },
  {
    name: 'a scope can be widened',
    file,
    fault: inAuth(
      'domain/scopes.ts',
      'if (!wanted.every((scope) => allowed.includes(scope)))',
      'if (wanted.length > 99)',
    ),
    breaks: ['a scope may be narrowed, never widened, and a refused widening spends nothing'],
  },
  {
    name: 'sessions never end by themselves',
    file,
    alone: true,
    fault: inAuth(
      'domain/sessions.ts',
      'session.ended_at === null && session.idle_expires_at > now',
      'session.ended_at === null && now !== undefined',
    ),
    breaks: [
      'a session that is not refreshed for half an hour is over',
      'a session ends after seven days, however often it is refreshed, and so do its access tokens',
    ],
  },
  {
    name: 'access tokens outlive their session',
    file,
    fault: inAuth(
      'domain/access-tokens.ts',
      'Math.min(config.accessTokenSeconds, left)',
      'Math.max(config.accessTokenSeconds, left && 0)',
    ),
    breaks: ['a session ends after seven days, however often it is refreshed, and so do its access tokens'],
  },
  {
    name: 'other sites can refresh',
    file,
    fault: inAuth(
      'routes/cross-site.ts',
      "if (!foreign && headers['sec-fetch-site'] !== 'cross-site') return",
      'if (foreign || headers) return',
    ),
    breaks: ['another site cannot refresh, and its attempt spends nothing'],
  },
  {
    name: 'a bad refresh token is called bad credentials',
    file,
    alone: true,
    fault: inAuth('domain/refresh-session.ts', "new Refusal('invalid_grant'", "new Refusal('invalid_credentials'"),
    breaks: [
      'a token presented again later ends the session: newest refresh token, every access token, in every service',
      'a session that is not refreshed for half an hour is over',
      'a session ends after seven days, however often it is refreshed, and so do its access tokens',
      'with no cookie there is nothing to refresh',
      'with a cookie that nobody was given there is nothing to refresh',
      'with a cookie cut short there is nothing to refresh',
      'with an access token for a cookie there is nothing to refresh',
      'a refresh at the very moment of signing out leaves no live token',
    ],
  },
  {
    name: 'scripts can read the refreshed token',
    file,
    fault: inAuth('routes/cookies.ts', 'httpOnly: true', 'httpOnly: false'),
    breaks: ['a refreshed grant is not to be stored and its cookie lives no longer than the session'],
  },
  {
    name: 'an ended session can be refreshed',
    file,
    alone: true,
    fault: inAuth(
      'domain/sessions.ts',
      'session.ended_at === null && session.idle_expires_at > now',
      'session.idle_expires_at > now',
    ),
    breaks: [
      'a token presented again later ends the session: newest refresh token, every access token, in every service',
      'a refresh at the very moment of signing out leaves no live token',
    ],
  },
]
