import { createHash } from 'node:crypto'
import type { AuthConfig } from '../src/config.ts'

export const serviceSecrets = { gateway: 'gateway-secret-of-256-bits', operator: 'operator-secret-of-256-bits' }

/** The credentials of RFC 7617, section 2, without the scheme. */
export function encodeBasic(id: string, secret: string): string {
  return Buffer.from(`${id}:${secret}`).toString('base64')
}

/** Authorization headers of the services that {@link testConfig} knows. */
export const basic = {
  gateway: `Basic ${encodeBasic('gateway', serviceSecrets.gateway)}`,
  operator: `Basic ${encodeBasic('operator', serviceSecrets.operator)}`,
}

/** Still argon2id, but cheap; everything else as deployed. */
export const testConfig: AuthConfig = {
  issuer: 'https://auth.concordat.example',
  audience: 'concordat',
  masterKey: Buffer.alloc(32, 7),
  accessTokenSeconds: 600,
  session: { idleSeconds: 1_800, absoluteSeconds: 604_800, graceSeconds: 10 },
  cookies: { secure: true, path: '/auth' },
  allowedOrigins: ['https://app.concordat.example'],
  trustedProxies: [],
  serviceClients: new Map(
    Object.entries(serviceSecrets).map(([id, secret]) => [id, createHash('sha256').update(secret).digest()]),
  ),
  passwords: { memoryKib: 8, passes: 1 },
  limits: {
    account: {
      name: 'account',
      freeAttempts: 5,
      firstLockSeconds: 30,
      longestLockSeconds: 900,
      forgetSeconds: 3_600,
    },
    signIn: { name: 'sign-in', limit: 100, windowSeconds: 900 },
    signUp: { name: 'sign-up', limit: 20, windowSeconds: 3_600 },
    refresh: { name: 'refresh', limit: 100, windowSeconds: 900 },
  },
  logLevel: 'silent',
}
