import { createHash, createHmac } from 'node:crypto'

/** A new session's first refresh token: 256 random bits. */
export function createRefreshToken(random: (bytes: number) => Buffer): string {
  return random(32).toString('base64url')
}

/**
 * The one successor of a refresh token: HMAC-SHA-256 of it under a key of the server's.
 *
 * Derived and not drawn, so that whoever presents a token again within its grace, or twenty times at once, gets the
 * same successor while the database keeps nothing that could be presented. Without the key it is as unguessable as a
 * random one; the database alone, or a stolen spent token alone, leads to no live token.
 */
export function deriveSuccessor(refreshToken: string, key: Buffer): string {
  return createHmac('sha256', key).update(refreshToken).digest('base64url')
}

/** What is stored of a refresh token. No salt: 256 bits of chance cannot be guessed from their hash. */
export function hashRefreshToken(refreshToken: string): Buffer {
  return createHash('sha256').update(refreshToken).digest()
}
