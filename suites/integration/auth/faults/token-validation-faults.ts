import { inAuth, inConventions, inGateway, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'token-validation'
const verifier = 'access-tokens/verifier.ts'
const refused = (...whats: string[]) =>
  whats.map((what) => `a token ${what} is refused by the gateway itself and by auth at its own port`)

/** What must not pass the tests of the validation of tokens. */
export const tokenValidationFaults: readonly SeededFault[] = [
  {
    name: 'expiry is not checked',
    file,
    fault: inConventions(verifier, 'if (now >= claims.exp) {', 'if (now < 0) {'),
    breaks: refused('expired'),
  },
  {
    name: 'the beginning of validity is not checked',
    file,
    fault: inConventions(verifier, 'if (now < claims.nbf)', 'if (now < 0)'),
    breaks: refused('not valid yet'),
  },
  {
    name: 'the issuer is not checked',
    file,
    fault: inConventions(verifier, 'if (claims.data.iss !== issuer)', 'if (!issuer)'),
    breaks: refused('of another issuer'),
  },
  {
    name: 'the audience is not checked',
    file,
    fault: inConventions(verifier, 'if (![claims.data.aud].flat().includes(audience))', 'if (!audience)'),
    breaks: refused('for another audience'),
  },
  {
    name: 'a token needs no expiry',
    file,
    fault: inConventions('access-tokens/claims.ts', '  exp: seconds,', '  exp: seconds.optional(),'),
    breaks: refused('without an expiry'),
  },
  {
    name: 'a token needs no session',
    file,
    fault: inConventions(
      'access-tokens/claims.ts',
      '  sid: z.string().min(1),',
      '  sid: z.string().min(1).optional(),',
    ),
    breaks: refused('without a session'),
  },
  {
    name: 'the type of a token is not checked',
    file,
    fault: inConventions(
      'access-tokens/token-header.ts',
      'typ: z.string().regex(/^(application\\/)?at\\+jwt$/i),',
      'typ: z.unknown().optional(),',
    ),
    breaks: refused('of type JWT', 'of no type'),
  },
  {
    name: 'unknown headers are passed over',
    file,
    fault: inConventions('access-tokens/token-header.ts', 'z.strictObject', 'z.looseObject'),
    breaks: refused('with an unknown critical header', 'rightly signed that carries a jku'),
  },
  {
    name: 'tokens are believed whoever signed them',
    file,
    alone: true,
    fault: {
      edits: [
        {
          file: `contracts/conventions/src/${verifier}`,
          find: 'return jwt.verify(token, key, {',
          replace: 'return jwt.decode(token) ?? jwt.verify(token, key, {',
        },
        {
          file: `contracts/conventions/src/${verifier}`,
          find: 'const key = await keys.find(header.kid)',
          replace: 'const key = (await keys.find(header.kid)) ?? ({} as KeyObject)',
        },
        {
          file: 'contracts/conventions/src/access-tokens/token-header.ts',
          find: 'z.strictObject({\n  alg: z.literal(accessTokenAlgorithm),',
          replace: 'z.looseObject({\n  alg: z.string().default(accessTokenAlgorithm),',
        },
        {
          file: 'contracts/conventions/src/access-tokens/token-header.ts',
          find: 'kid: z.string().min(1).max(200),',
          replace: "kid: z.string().default(''),",
        },
        {
          file: 'contracts/conventions/src/access-tokens/token-header.ts',
          find: '\\.[\\w-]+$/',
          replace: '(\\.[\\w-]*)?$/',
        },
        {
          file: `contracts/conventions/src/${verifier}`,
          find: 'const longestToken = 8 * 1024',
          replace: 'const longestToken = 80 * 1024',
        },
      ],
    },
    breaks: refused(
      'with an unknown critical header',
      'of an unknown kid',
      'without a kid',
      'of a known kid and a strange key',
      'rightly signed that carries a jku',
      'with a jku',
      'with an x5u',
      'with a jwk',
      'of algorithm none',
      'signed by HS256 with the public key',
      'with claims exchanged after signing',
      'with a signature cut short',
      'with no signature',
      'of nine kilobytes',
    ).concat('fifty tokens of unknown keys at once cause one reading of the keys'),
  },
  {
    name: 'the challenge without a token names an error',
    file,
    fault: inConventions(
      'access-tokens/bearer.ts',
      "'www-authenticate': 'Bearer' }",
      "'www-authenticate': 'Bearer error=\"invalid_token\"' }",
    ),
    breaks: ['without a token the challenge names no error'],
  },
  {
    name: 'scopes are not checked',
    file,
    fault: inConventions(
      'access-tokens/bearer.ts',
      'if (scopes.every((scope) => held.includes(scope))) return',
      'if (held) return',
    ),
    breaks: ['a token without the scope is refused by the gateway itself and by auth at its own port'],
  },
  {
    name: "another tenant's users can be changed",
    file,
    fault: inAuth('domain/update-user.ts', 'user.tenant_id !== tenantId', 'tenantId === undefined'),
    breaks: ["another tenant's users cannot be seen or changed"],
  },
  {
    name: "another user's session can be ended",
    file,
    fault: inAuth(
      'store/sessions.ts',
      ".set({ ended_at: now })\n    .where('user_id', '=', userId)",
      '.set({ ended_at: now })',
    ),
    breaks: ["another user's session cannot be ended, in the same tenant neither"],
  },
  {
    name: 'the gateway lets X-User-Id through',
    file,
    fault: inGateway('forwarding/untrusted-fields.ts', "'x-user-'", "'x-usher-'"),
    breaks: ['what a client claims to be does not reach auth'],
  },
  {
    name: 'the gateway drops the trace',
    file,
    fault: inGateway('forwarding/request-headers.ts', 'outgoing(request.trace), ', ''),
    breaks: ['a trace goes through the gateway to auth, each hop with a span of its own'],
  },
  {
    name: 'unknown keys are not looked for',
    file,
    alone: true,
    fault: inConventions('access-tokens/key-set.ts', 'coolDown = 1_000', 'coolDown = 600_000'),
    breaks: [
      'keys rotate under way: tokens of the old key go on, those of the new one are taken at once',
      'fifty tokens of unknown keys at once cause one reading of the keys',
    ],
  },
  {
    name: 'everyone who asks for an unknown key reads the keys',
    file,
    fault: inConventions('access-tokens/key-set.ts', 'inFlight ??= read()', 'inFlight = read()'),
    breaks: ['fifty tokens of unknown keys at once cause one reading of the keys'],
  },
  {
    name: 'every service may rotate keys',
    file,
    fault: inAuth('routes/service-client.ts', 'if (only !== undefined && id !== only)', "if (only === 'nobody')"),
    breaks: ['only the operator may rotate keys'],
  },
  {
    name: 'retired keys stay published',
    file,
    fault: inAuth(
      'store/signing-keys.ts',
      "eb('retired_at', '>', retiredAfter)",
      "eb('retired_at', '>', new Date(Math.min(0, +retiredAfter)))",
    ),
    breaks: ['a retired key is withdrawn once its last token has expired'],
  },
]
