import { inAuth, inConventions, inGateway, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'revocation'
const signOutAtGateway =
  'after signing out, the gateway itself refuses the token within a second, although it had remembered it'
const oneEntry = 'signing out is one entry of the feed and the end of one session, and of no other'
const numbered = 'the feed numbers what twenty sessions end at once without gaps or doubles'

/** What must not pass the tests of revocation. */
export const revocationFaults: readonly SeededFault[] = [
  {
    name: 'revocations are swallowed',
    file,
    alone: true,
    fault: {
      sql: `create function swallow() returns trigger language plpgsql as 'begin return null; end';
        create trigger swallow before insert on revocations for each row execute function swallow()`,
    },
    breaks: [
      signOutAtGateway,
      'after signing out, auth refuses the token at once, and the cookie is cleared and worth nothing',
      oneEntry,
      'signing out three times at once ends the session once, and all are told that it is over',
      'revoking an access token concerns that one alone',
      'revoking a refresh token ends its session in every service',
      'introspection tells a live token from one that is not, and of the latter nothing',
      numbered,
      'what was revoked stays revoked when gateway and auth start anew',
      'what was revoked while the feed could not be read is refused within a second of its return',
      'auth killed and started anew: the gateway says so meanwhile, and every acknowledged sign-out holds',
      'an entry leaves the feed when all that it revokes has expired',
    ],
  },
  {
    name: 'services do not look at the feed',
    file,
    alone: true,
    fault: inConventions(
      'access-tokens/revocation-list.ts',
      'entries.concern(claims)',
      'entries.concern(claims) && false',
    ),
    breaks: [
      signOutAtGateway,
      'revoking an access token concerns that one alone',
      'revoking a refresh token ends its session in every service',
      'what was revoked stays revoked when gateway and auth start anew',
      'what was revoked while the feed could not be read is refused within a second of its return',
    ],
  },
  {
    name: 'the cookie is not cleared',
    file,
    fault: inAuth('routes/cookies.ts', 'maxAge: 0 }', 'maxAge: 60 }'),
    breaks: ['after signing out, auth refuses the token at once, and the cookie is cleared and worth nothing'],
  },
  {
    name: 'the feed has gaps',
    file,
    fault: inAuth('store/revocations.ts', 'String(entries.length)', 'String(entries.length + 1)'),
    breaks: [oneEntry, numbered],
  },
  {
    name: 'signing out of what has just ended is refused',
    file,
    fault: inAuth(
      'domain/log-out.ts',
      'endSessions(context, trx, { userId, only: sessionId }))',
      "endSessions(context, trx, { userId, only: sessionId }).then((ended) => ended > 0 || Promise.reject(new Error('over'))))",
    ),
    breaks: ['signing out three times at once ends the session once, and all are told that it is over'],
  },
  {
    name: 'revoking what is no token is refused',
    file,
    fault: inAuth(
      'domain/revoke-token.ts',
      'if (session === undefined) return',
      "if (session === undefined) throw new Error('no token')",
    ),
    breaks: ['revoking what is no token is fine and leaves no trace'],
  },
  {
    name: 'introspection says why a token is dead',
    file,
    fault: inAuth(
      'domain/introspect-token.ts',
      '{ active: false as const }',
      "{ active: false as const, reason: 'dead' }",
    ),
    breaks: ['introspection tells a live token from one that is not, and of the latter nothing'],
  },
  {
    name: "a service's secret is not compared",
    file,
    fault: inAuth(
      'routes/service-client.ts',
      'digest !== undefined && same',
      'digest !== undefined && (same || digest)',
    ),
    breaks: ['the feed, revocation and introspection are for known services only'],
  },
  {
    name: 'a restart of auth empties the feed',
    file,
    alone: true,
    fault: inAuth(
      'app.ts',
      'app.register(cookie)',
      "app.register(cookie)\n  app.addHook('onReady', async () => void (await db.deleteFrom('revocations').execute()))",
    ),
    breaks: [
      'what was revoked stays revoked when gateway and auth start anew',
      'auth killed and started anew: the gateway says so meanwhile, and every acknowledged sign-out holds',
    ],
  },
  {
    name: 'services go on without the feed',
    file,
    fault: inConventions(
      'access-tokens/verifier.ts',
      'if (revocations.age() > (unsafe',
      'if (revocations.age() < 0 * (unsafe',
    ),
    breaks: [
      'while the feed cannot be read, what would change something is refused, and after ten seconds everything is',
    ],
  },
  {
    name: 'the gateway calls a dead service slow',
    file,
    fault: inGateway(
      'forwarding/upstream-fault.ts',
      "gatewayProblem(502, 'bad_gateway'",
      "gatewayProblem(504, 'gateway_timeout'",
    ),
    breaks: ['auth killed and started anew: the gateway says so meanwhile, and every acknowledged sign-out holds'],
  },
  {
    name: 'the feed keeps everything',
    file,
    fault: inAuth('store/revocations.ts', "    .where('expires_at', '>', now)\n", ''),
    breaks: ['an entry leaves the feed when all that it revokes has expired'],
  },
]
