import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'

type Json = Record<string, unknown>

/** The parts of a compact JWS (RFC 7515), unchecked. */
export type TokenParts = { header: Json; claims: Json; signature: Buffer; signed: string }

/** Takes a token apart without believing it. */
export function readToken(token: string): TokenParts {
  const [header = '', claims = '', signature = ''] = token.split('.')
  return {
    header: JSON.parse(Buffer.from(header, 'base64url').toString()) as Json,
    claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as Json,
    signature: Buffer.from(signature, 'base64url'),
    signed: `${header}.${claims}`,
  }
}

/** Signs whatever it is given with a P-256 key; libraries refuse to make the tokens that a service must refuse. */
export function signToken(header: Json, claims: Json, key: KeyObject): string {
  const signed = `${encode(header)}.${encode(claims)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

const encode = (part: Json) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A genuine token, and the key that signed it. */
export type Genuine = { token: string; key: KeyObject; publicKey: KeyObject }

const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const strangersJwk = { ...stranger.publicKey.export({ format: 'jwk' }), kid: 'stranger', alg: 'ES256', use: 'sig' }

/** Signed by the genuine key: right in everything but what is changed. */
const resigned = (header: Json, claims: Json) => (genuine: Genuine) => {
  const parts = readToken(genuine.token)
  return signToken({ ...parts.header, ...header }, { ...parts.claims, ...claims }, genuine.key)
}

/** Signed by a stranger's key, with a header that tries to bring it along. */
export const strange = (header: Json) => (genuine: Genuine) => {
  const parts = readToken(genuine.token)
  return signToken({ ...parts.header, ...header }, parts.claims, stranger.privateKey)
}

const seconds = () => Math.floor(Date.now() / 1000)

/** A token signed anew and changed in nothing: the forger's own proof that only the change is refused. */
export const unchanged = resigned({}, {})

/** Forged tokens by what is wrong with them (RFC 8725, RFC 9068 §4). */
export const forgeries: readonly (readonly [name: string, forge: (genuine: Genuine) => string])[] = [
  ['expired', resigned({}, { iat: seconds() - 700, nbf: seconds() - 700, exp: seconds() - 1 })],
  ['not valid yet', resigned({}, { nbf: seconds() + 60 })],
  ['of another issuer', resigned({}, { iss: 'https://auth.example.net' })],
  ['for another audience', resigned({}, { aud: 'https://elsewhere.example.net' })],
  ['without an expiry', resigned({}, { exp: undefined })],
  ['without a session', resigned({}, { sid: undefined })],
  ['of type JWT', resigned({ typ: 'JWT' }, {})],
  ['of no type', resigned({ typ: undefined }, {})],
  ['with an unknown critical header', resigned({ crit: ['b64'], b64: true }, {})],
  ['of an unknown kid', strange({ kid: randomUUID() })],
  ['without a kid', strange({ kid: undefined })],
  ['of a known kid and a strange key', strange({})],
  ['rightly signed that carries a jku', resigned({ jku: 'https://attacker.example.net/jwks.json' }, {})],
  ['with a jku', strange({ kid: 'stranger', jku: 'https://attacker.example.net/jwks.json' })],
  ['with an x5u', strange({ kid: 'stranger', x5u: 'https://attacker.example.net/chain.pem' })],
  ['with a jwk', strange({ kid: 'stranger', jwk: strangersJwk })],
  [
    'of algorithm none',
    ({ token }) => `${encode({ ...readToken(token).header, alg: 'none' })}.${token.split('.')[1]}.`,
  ],
  [
    'signed by HS256 with the public key',
    ({ token, publicKey }) => {
      const { header, claims } = readToken(token)
      const signed = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`
      const pem = publicKey.export({ type: 'spki', format: 'pem' })
      return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`
    },
  ],
  [
    'with claims exchanged after signing',
    ({ token }) => {
      const [header, , signature] = token.split('.')
      return `${header}.${encode({ ...readToken(token).claims, scope: 'account users:manage', sub: randomUUID() })}.${signature}`
    },
  ],
  ['with a signature cut short', ({ token }) => token.slice(0, -10)],
  ['with no signature', ({ token }) => token.slice(0, token.lastIndexOf('.') + 1)],
  ['of two parts', ({ token }) => token.slice(0, token.lastIndexOf('.'))],
  ['that is no token', () => 'not-a-token'],
  ['of nine kilobytes', ({ token }) => token + 'A'.repeat(9_000)],
]
