import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { AccessTokenClaims } from './claims.ts'
import type { InvalidTokenReason } from './invalid-token-error.ts'
import { toJsonWebKey } from './json-web-key.ts'
import { createKeySet } from './key-set.ts'
import { signAccessToken } from './sign-access-token.ts'
import { createAccessTokenVerifier } from './verifier.ts'

const now = 1_800_000_000
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const key = { kid: 'k1', privateKey: pair.privateKey }
const claims: AccessTokenClaims = {
  iss: 'https://auth.example',
  aud: 'platform',
  sub: 'u1',
  tenant: 't1',
  sid: 's1',
  jti: 'j1',
  ver: 3,
  scope: 'a b',
  iat: now,
  nbf: now,
  exp: now + 600,
}
const header = { alg: 'ES256', typ: 'at+jwt', kid: 'k1' }

/** Signs whatever it is given, as an attacker would. */
function forge(head: object, body: object, privateKey: KeyObject = pair.privateKey): string {
  const input = [head, body].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${input}.${sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

function hmacWithPublicKey(): string {
  const secret = pair.publicKey.export({ format: 'pem', type: 'spki' })
  const input = [{ ...header, alg: 'HS256' }, claims]
    .map((p) => Buffer.from(JSON.stringify(p)).toString('base64url'))
    .join('.')
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}

type SetUp = {
  clock?: () => number
  age?: () => number
  isRevoked?: (claims: AccessTokenClaims) => boolean
  cacheSize?: number
}

function setUp(options: SetUp = {}) {
  const { clock = () => now * 1_000, age = () => 0, isRevoked = () => false, cacheSize = 10 } = options
  const fetchJwks = vi.fn(async () => ({
    document: { keys: [toJsonWebKey({ kid: 'k1', publicKey: pair.publicKey })] },
  }))
  const verifier = createAccessTokenVerifier({
    issuer: 'https://auth.example',
    audience: 'platform',
    keys: createKeySet({ fetchJwks, clock }),
    revocations: { age, isRevoked },
    clock,
    cacheSize,
  })
  return { verifier, fetchJwks }
}

test('what was signed is verified', async () => {
  const { verifier } = setUp()
  expect(await verifier.verify(signAccessToken({ key, claims }))).toEqual(claims)
})

test('one of several audiences is enough', async () => {
  const token = signAccessToken({ key, claims: { ...claims, aud: ['other', 'platform'] } })
  await expect(setUp().verifier.verify(token)).resolves.toMatchObject({ sub: 'u1' })
})

const good = signAccessToken({ key, claims })
const [head = '', body = '', signature = ''] = good.split('.')
const without = (name: keyof AccessTokenClaims) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))
const jwk = stranger.publicKey.export({ format: 'jwk' })

test.each<[string, string, InvalidTokenReason]>([
  ['expired this second', forge(header, { ...claims, exp: now }), 'expired'],
  ['valid from the next second', forge(header, { ...claims, nbf: now + 1 }), 'not_yet_valid'],
  ['of another issuer', forge(header, { ...claims, iss: 'https://auth.example.evil' }), 'issuer'],
  ['for another audience', forge(header, { ...claims, aud: 'other' }), 'audience'],
  ['an ID token', forge({ ...header, typ: 'JWT' }, claims), 'header'],
  ['without a type', forge({ alg: 'ES256', kid: 'k1' }, claims), 'header'],
  [
    'unsigned',
    `${Buffer.from(JSON.stringify({ ...header, alg: 'none' })).toString('base64url')}.${body}.`,
    'malformed',
  ],
  ['unsigned, with a signature', forge({ ...header, alg: 'none' }, claims), 'header'],
  ['HS256 with the public key as the secret', hmacWithPublicKey(), 'header'],
  ['of an unknown key', forge({ ...header, kid: 'k2' }, claims), 'unknown_key'],
  ['without a key id', forge({ alg: 'ES256', typ: 'at+jwt' }, claims), 'header'],
  ['of a stranger under our key id', forge(header, claims, stranger.privateKey), 'signature'],
  ['with jku', forge({ ...header, jku: 'https://evil.example/jwks' }, claims, stranger.privateKey), 'header'],
  ['with x5u', forge({ ...header, x5u: 'https://evil.example/x' }, claims), 'header'],
  ['with jwk', forge({ ...header, jwk }, claims, stranger.privateKey), 'header'],
  ['with x5c', forge({ ...header, x5c: ['MII'] }, claims), 'header'],
  ['with crit', forge({ ...header, crit: ['exp'] }, claims), 'header'],
  [
    'with another body',
    `${head}.${Buffer.from(JSON.stringify({ ...claims, sub: 'u2' })).toString('base64url')}.${signature}`,
    'signature',
  ],
  ['truncated', good.slice(0, -4), 'signature'],
  ['without its signature', `${head}.${body}`, 'malformed'],
  ['not a token', 'not a token', 'malformed'],
  ['empty', '', 'malformed'],
  ['too long', `${head}.${'A'.repeat(8_200)}.${signature}`, 'too_long'],
  ...(['sub', 'tenant', 'sid', 'jti', 'ver', 'scope', 'exp', 'nbf', 'iat'] as const).map(
    (name): [string, string, InvalidTokenReason] => [`without ${name}`, forge(header, without(name)), 'claims'],
  ),
  ['whose exp is text', forge(header, { ...claims, exp: '9999999999' }), 'claims'],
])('a token %s is refused', async (_name, token, reason) => {
  const { verifier } = setUp()
  await expect(verifier.verify(token)).rejects.toMatchObject({ status: 401, code: 'invalid_token', reason })
})

test('a remembered signature does not outlive the token', async () => {
  let time = now
  const { verifier } = setUp({ clock: () => time * 1_000 })
  await verifier.verify(good)
  time = claims.exp
  await expect(verifier.verify(good)).rejects.toMatchObject({ reason: 'expired' })
})

test('a remembered signature does not hide a revocation', async () => {
  let revoked = false
  const { verifier } = setUp({ isRevoked: () => revoked })
  await verifier.verify(good)
  revoked = true
  await expect(verifier.verify(good)).rejects.toMatchObject({ reason: 'revoked' })
})

test('a remembered signature does not outlive its key', async () => {
  let time = now
  const keys = [toJsonWebKey({ kid: 'k1', publicKey: pair.publicKey })]
  const verifier = createAccessTokenVerifier({
    issuer: claims.iss,
    audience: 'platform',
    keys: createKeySet({
      fetchJwks: async () => ({ document: { keys }, cacheControl: 'max-age=10' }),
      clock: () => time * 1_000,
    }),
    revocations: { age: () => 0, isRevoked: () => false },
    clock: () => time * 1_000,
  })
  await verifier.verify(good)
  keys.pop()
  time += 11
  // Read while the key set looks again; from then on the key is gone.
  await verifier.verify(good)
  await expect
    .poll(() =>
      verifier.verify(good).then(
        () => 'accepted',
        (e) => e.reason,
      ),
    )
    .toBe('unknown_key')
})

test('a signature is checked once, while it is remembered', async () => {
  const spy = vi.spyOn((await import('jsonwebtoken')).default, 'verify')
  const { verifier } = setUp({ cacheSize: 1 })
  const other = signAccessToken({ key, claims: { ...claims, jti: 'j2' } })
  for (const token of [good, good, good, other, good]) await verifier.verify(token)
  expect(spy).toHaveBeenCalledTimes(3)
  spy.mockRestore()
})

test.each<[number, boolean, string]>([
  [1_000, true, 'accepted'],
  [1_001, true, 'revocations_unknown'],
  [1_001, false, 'accepted'],
  [10_000, false, 'accepted'],
  [10_001, false, 'revocations_unknown'],
  [Number.POSITIVE_INFINITY, false, 'revocations_unknown'],
])('revocations %d ms old, for a change: %s → %s', async (age, unsafe, outcome) => {
  const { verifier } = setUp({ age: () => age })
  const result = verifier.verify(good, { unsafe }).then(
    () => 'accepted',
    (error) => error.code,
  )
  expect(await result).toBe(outcome)
})

test('a token is not signed without all its claims', () => {
  expect(() => signAccessToken({ key, claims: without('sid') as AccessTokenClaims })).toThrow(/sid/)
  expect(createPublicKey(pair.privateKey).asymmetricKeyType).toBe('ec')
})
