import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import { signAccessToken, toJsonWebKey } from '@platform/conventions/access-tokens'

export const issuer = 'https://auth.bench'
export const audience = 'https://platform.bench'

const kid = 'bench'
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** The public half of the key that signs, as PEM: it crosses to another process. */
export const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()

/** What auth publishes for such a key. */
export function keySetOf(pem: string) {
  return { keys: [toJsonWebKey({ kid, publicKey: createPublicKey(pem) })] }
}

/** Mints tokens of different sessions, good for ten minutes. */
export function mintTokens(count: number): { sid: string; token: string }[] {
  const iat = Math.floor(Date.now() / 1_000)
  return Array.from({ length: count }, () => {
    const [sub, tenant, sid, jti] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    const times = { iat, nbf: iat, exp: iat + 600 }
    const claims = { iss: issuer, aud: audience, sub, tenant, sid, jti, ver: 1, scope: 'account', ...times }
    return { sid, token: signAccessToken({ key: { kid, privateKey: pair.privateKey }, claims }) }
  })
}
