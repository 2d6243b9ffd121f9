import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { accessTokenAlgorithm } from './claims.ts'

const publicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  use: z.literal('sig'),
  alg: z.literal(accessTokenAlgorithm),
  kid: z.string().min(1),
})

/** A public key as `GET /.well-known/jwks.json` shows it (RFC 7517, RFC 7518 6.2.1). */
export type JsonWebKey = z.infer<typeof publicKey>

/** The public half of a signing key, for the JWKS. */
export function toJsonWebKey({ kid, publicKey: key }: { kid: string; publicKey: KeyObject }): JsonWebKey {
  return publicKey.parse({ ...key.export({ format: 'jwk' }), use: 'sig', alg: accessTokenAlgorithm, kid })
}

/** What a consumer relies on in `GET /.well-known/jwks.json`: keys of this kind. */
export const jsonWebKeySet = z.object({ keys: z.array(publicKey) })

const anyKeySet = z.object({ keys: z.array(z.unknown()).max(100) })

/** Reads a JWKS by key id; keys of other kinds and purposes are passed over (RFC 7517, section 5). */
export function readJsonWebKeys(document: unknown): Map<string, JsonWebKey> {
  const known = anyKeySet.parse(document).keys.flatMap((key) => {
    const result = publicKey.safeParse(key)
    return result.success ? [result.data] : []
  })
  return new Map(known.map((key) => [key.kid, key]))
}

/** @throws when the coordinates are not a point on the curve. */
export function toKeyObject({ kty, crv, x, y }: JsonWebKey): KeyObject {
  return createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' })
}
