import { inAuth, inConventions, inGateway, type SeededFault } from '../../seeding/seeded-fault.ts'

/** What must not pass the tests of signing in. */
export const loginFaults: readonly SeededFault[] = [
  {
    name: 'the announced life of a token is wrong',
    file: 'login',
    fault: inAuth(
      'domain/access-tokens.ts',
      'return { accessToken, expiresIn, scope }',
      'return { accessToken, expiresIn: expiresIn - 1, scope }',
    ),
    breaks: [
      'signing in grants a token of ES256 that the published keys verify, for ten minutes, that nobody may store',
    ],
  },
  {
    name: 'scripts can read the refresh token',
    file: 'login',
    fault: inAuth('routes/cookies.ts', 'httpOnly: true', 'httpOnly: false'),
    breaks: ['the refresh token is in a cookie that scripts and other sites cannot use, and only its hash is stored'],
  },
  {
    name: 'passwords are hashed by argon2d',
    file: 'login',
    alone: true,
    fault: inAuth(
      'domain/passwords.ts',
      'hash(normalise(password), options)',
      'hash(normalise(password), { ...options, algorithm: 0 })',
    ),
    breaks: [
      'a password is stored as argon2id only',
      'a wrong password, an unknown email and a disabled user cost the same hashing',
    ],
  },
  {
    name: 'signing in again keeps the refresh token that the browser brings',
    file: 'login',
    fault: {
      alter: ({ path, headers }, answer) => {
        const brought = /refresh_token=([^;]+)/.exec(headers.cookie ?? '')?.[0]
        if (path !== '/login' || brought === undefined) return
        answer.headers['set-cookie'] = answer.headers['set-cookie']?.map((line) =>
          line.replace(/^refresh_token=[^;]+/, brought),
        )
      },
    },
    breaks: ['each sign-in opens a session of its own, whatever cookies the browser brings'],
  },
  {
    name: 'an unknown email is told from a wrong password',
    file: 'login',
    fault: inAuth(
      'domain/log-in.ts',
      "if (found === undefined || !right || found.status !== 'active') throw",
      "if (found === undefined) throw new Refusal('invalid_credentials', 'Nobody has this email.')\n  if (!right || found.status !== 'active') throw",
    ),
    breaks: ['a wrong password, an unknown email and a disabled user get the same answer'],
  },
  {
    name: 'an unknown email costs no hashing',
    file: 'login',
    fault: inAuth(
      'domain/log-in.ts',
      'const right = await passwords',
      'const right = found !== undefined && await passwords',
    ),
    breaks: ['a wrong password, an unknown email and a disabled user cost the same hashing'],
  },
  {
    name: 'passwords of any length are hashed',
    file: 'login',
    fault: {
      edits: [
        {
          file: 'contracts/schemas/src/auth/generated/zod.ts',
          find: 'password: z.string().min(1).max(128)',
          replace: 'password: z.string().min(1)',
        },
      ],
    },
    breaks: ['an oversized password is refused before it is hashed'],
  },
  {
    name: 'only the first fault of a request is named',
    file: 'login',
    fault: {
      alter: (_, answer) => {
        if (answer.status !== 422) return
        const problem = JSON.parse(answer.body.toString()) as { errors: unknown[] }
        answer.body = Buffer.from(JSON.stringify({ ...problem, errors: problem.errors.slice(0, 1) }))
      },
    },
    breaks: ['what is not JSON, or not what is documented, is refused and every fault named'],
  },
  {
    name: 'emails are unique only as they are written',
    file: 'login',
    fault: inAuth('domain/normalise-email.ts', '.toLowerCase()', ''),
    breaks: ['signing up creates tenant and owner together, once for an email however it is written'],
  },
  {
    name: 'the database lets an email be taken twice',
    file: 'login',
    alone: true,
    fault: { sql: 'alter table users drop constraint users_email_key' },
    breaks: [
      'signing up creates tenant and owner together, once for an email however it is written',
      'eight sign-ups at once with one email create one tenant',
    ],
  },
  {
    name: 'the private part of the keys is published',
    file: 'login',
    fault: {
      alter: ({ path }, answer) => {
        if (path !== '/.well-known/jwks.json') return
        const { keys } = JSON.parse(answer.body.toString()) as { keys: object[] }
        answer.body = Buffer.from(JSON.stringify({ keys: keys.map((key) => ({ ...key, d: 'A'.repeat(43) })) }))
      },
    },
    breaks: ['the published keys are the one that signs and the next, public parts only'],
  },
  {
    name: "the gateway forwards auth's internal operations",
    file: 'login',
    fault: inGateway(
      'app.ts',
      'operations: gatewayOperations,',
      `operations: [...gatewayOperations,
        { id: 'a', method: 'POST', path: '/auth/introspect', scopes: undefined },
        { id: 'b', method: 'POST', path: '/auth/revoke', scopes: undefined },
        { id: 'c', method: 'GET', path: '/auth/revocations', scopes: undefined },
        { id: 'd', method: 'POST', path: '/auth/keys/rotations', scopes: undefined }],`,
    ),
    breaks: [
      'the gateway has no POST /auth/introspect',
      'the gateway has no POST /auth/revoke',
      'the gateway has no GET /auth/revocations',
      'the gateway has no POST /auth/keys/rotations',
    ],
  },
  {
    name: 'what is not found is no problem document',
    file: 'login',
    alone: true,
    fault: inConventions('problem-details/problem-document.ts', "'application/problem+json'", "'application/json'"),
    breaks: [
      'a wrong password, an unknown email and a disabled user get the same answer',
      'a wrong password, an unknown email and a disabled user cost the same hashing',
      'an oversized password is refused before it is hashed',
      'what is not JSON, or not what is documented, is refused and every fault named',
      'signing up creates tenant and owner together, once for an email however it is written',
      'eight sign-ups at once with one email create one tenant',
      'the gateway has no POST /auth/introspect',
      'the gateway has no POST /auth/revoke',
      'the gateway has no GET /auth/revocations',
      'the gateway has no POST /auth/keys/rotations',
      'the gateway has no GET /auth/sessions/..%2f..%2frevocations',
      'the gateway has no GET /auth//me',
      'the gateway has no GET /nothing',
      'the gateway has no GET /auth/login',
      'the gateway has no DELETE /auth/me',
    ],
  },
]
