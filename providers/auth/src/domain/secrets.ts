import { hkdfSync } from 'node:crypto'

/** The keys of auth, one for each purpose, so that a weakness of one use does not reach the others. */
export type Secrets = { sealing: Buffer; refreshing: Buffer; devices: Buffer; counters: Buffer }

/** Derives each key from the master key (HKDF, RFC 5869). */
export function deriveSecrets(masterKey: Buffer): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, '', `concordat auth ${purpose}`, 32))
  return {
    sealing: derive('signing keys'),
    refreshing: derive('refresh tokens'),
    devices: derive('device cookies'),
    counters: derive('counters'),
  }
}
