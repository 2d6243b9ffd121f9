import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { type AccessTokenClaims, signAccessToken, toJsonWebKey } from '@platform/conventions/access-tokens'

export const issuer = 'https://auth.test'
export const audience = 'https://platform.test'

/** A key pair as auth would hold one. */
export function createSigningKey(kid: string) {
  return { kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) }
}

export type TestKey = ReturnType<typeof createSigningKey>

/** The key that the tests' tokens are signed with, and the one that auth would publish as the next. */
export const signingKey = createSigningKey('signing')
export const nextKey = createSigningKey('next')

/** What auth would publish. */
export const keySet = { keys: [toJsonWebKey(signingKey), toJsonWebKey(nextKey)] }

/** Mints an access token, good for ten minutes from `now` (milliseconds) unless the claims say otherwise. */
export function mintToken(
  claims: Partial<AccessTokenClaims> = {},
  { key = signingKey, now = Date.now() } = {},
): string {
  const iat = Math.floor(now / 1_000)
  return signAccessToken({
    key,
    claims: {
      iss: issuer,
      aud: audience,
      sub: randomUUID(),
      tenant: randomUUID(),
      sid: randomUUID(),
      jti: randomUUID(),
      ver: 1,
      scope: 'account',
      iat,
      nbf: iat,
      exp: iat + 600,
      ...claims,
    },
  })
}
