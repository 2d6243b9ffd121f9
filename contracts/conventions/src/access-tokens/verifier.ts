import { hash, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { LRUCache } from 'lru-cache'
import { type AccessTokenClaims, accessTokenAlgorithm, accessTokenClaims } from './claims.ts'
import { InvalidTokenError } from './invalid-token-error.ts'
import type { KeySet } from './key-set.ts'
import { RevocationsUnknownError } from './revocations-unknown-error.ts'
import { readTokenHeader } from './token-header.ts'

/** By what a token is revoked. */
export type RevocableClaims = Pick<AccessTokenClaims, 'sub' | 'sid' | 'jti' | 'ver'>

/** Knows which tokens were revoked; a service's own list, or the auth service's store. */
export type Revocations = {
  isRevoked(claims: RevocableClaims): boolean | Promise<boolean>
  /** Milliseconds since it was last known to be complete; Infinity before the first time. */
  age(): number
}

export type VerifierOptions = {
  issuer: string
  audience: string
  keys: KeySet
  revocations: Revocations
  /** Milliseconds since 1970. */
  clock?: () => number
  /** Tokens whose signature is remembered. Default 10,000 (about 8 MB). */
  cacheSize?: number
}

export type AccessTokenVerifier = {
  /**
   * Checks an access token. `unsafe` says that the request may change something: it then needs revocations that are at
   * most 1 s old, while a read goes on for 10 s.
   *
   * @throws InvalidTokenError (401), RevocationsUnknownError (503), ServiceUnavailableError (503, no keys)
   */
  verify(token: string, use?: { unsafe?: boolean }): Promise<AccessTokenClaims>
}

/** Milliseconds for which revocations may be unknown before requests that change something are refused, and before all are. */
export const revocationLimits = { unsafe: 1_000, safe: 10_000 } as const

const longestToken = 8 * 1024

type Verified = { claims: AccessTokenClaims; kid: string; key: KeyObject }

/**
 * Creates what checks access tokens. A good signature is remembered, since checking one costs 80 µs; times, revocation and
 * whether the key is still in force are checked on every call. Clock leeway is 0: an issuer that fears skew dates `nbf` back.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9068#section-4
 */
export function createAccessTokenVerifier(options: VerifierOptions): AccessTokenVerifier {
  const { issuer, audience, keys, revocations, clock = Date.now, cacheSize = 10_000 } = options
  const cache = new LRUCache<string, Verified>({ max: cacheSize })

  async function verifySignature(token: string): Promise<Verified> {
    const header = readTokenHeader(token)
    if (typeof header === 'string') throw new InvalidTokenError(header)
    const key = await keys.find(header.kid)
    if (key === undefined) throw new InvalidTokenError('unknown_key')
    const claims = accessTokenClaims.safeParse(verifyWith(key, token))
    if (!claims.success) throw new InvalidTokenError('claims', { cause: claims.error })
    if (claims.data.iss !== issuer) throw new InvalidTokenError('issuer')
    if (![claims.data.aud].flat().includes(audience)) throw new InvalidTokenError('audience')
    return { claims: claims.data, kid: header.kid, key }
  }

  async function recall(id: string): Promise<Verified | undefined> {
    const known = cache.get(id)
    if (known === undefined) return undefined
    if ((await keys.find(known.kid)) === known.key) return known
    cache.delete(id)
    return undefined
  }

  return {
    async verify(token, { unsafe = true } = {}) {
      if (token.length > longestToken) throw new InvalidTokenError('too_long')
      const id = hash('sha256', token, 'base64url')
      const known = await recall(id)
      const verified = known ?? (await verifySignature(token))
      const { claims } = verified
      const now = clock() / 1_000
      if (now >= claims.exp) {
        cache.delete(id)
        throw new InvalidTokenError('expired')
      }
      if (known === undefined) cache.set(id, verified)
      if (now < claims.nbf) throw new InvalidTokenError('not_yet_valid')
      if (revocations.age() > (unsafe ? revocationLimits.unsafe : revocationLimits.safe))
        throw new RevocationsUnknownError()
      if (await revocations.isRevoked(claims)) throw new InvalidTokenError('revoked')
      return claims
    },
  }
}

function verifyWith(key: KeyObject, token: string): unknown {
  try {
    // Times are ours to check, on every call; jsonwebtoken would use the machine's clock.
    return jwt.verify(token, key, { algorithms: [accessTokenAlgorithm], ignoreExpiration: true, ignoreNotBefore: true })
  } catch (cause) {
    throw new InvalidTokenError('signature', { cause })
  }
}
