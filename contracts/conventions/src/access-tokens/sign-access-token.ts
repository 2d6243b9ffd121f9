import type { KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { type AccessTokenClaims, accessTokenAlgorithm, accessTokenClaims } from './claims.ts'

/** A private P-256 key and the id that its public half has in the JWKS. */
export type SigningKey = { kid: string; privateKey: KeyObject }

/** Signs an access token (RFC 9068, `typ: at+jwt`). @throws ZodError when a claim is missing or not valid. */
export function signAccessToken({ key, claims }: { key: SigningKey; claims: AccessTokenClaims }): string {
  return jwt.sign(accessTokenClaims.parse(claims), key.privateKey, {
    algorithm: accessTokenAlgorithm,
    header: { alg: accessTokenAlgorithm, typ: 'at+jwt', kid: key.kid },
  })
}
