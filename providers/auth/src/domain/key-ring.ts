import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { type JsonWebKey, type SigningKey, toJsonWebKey } from '@platform/conventions/access-tokens'
import { inTransaction } from '@platform/conventions/database'
import type { Transaction } from 'kysely'
import type { AuthDeps } from '../deps.ts'
import {
  findCurrentKey,
  insertSigningKey,
  listPublishedKeys,
  lockSigningKeys,
  promoteNextKey,
  type SigningKeyRow,
} from '../store/signing-keys.ts'
import type { AuthTables } from '../store/tables.ts'
import { addSeconds } from './counter.ts'
import { openPrivateKey, sealPrivateKey } from './key-sealing.ts'
import { tokenHorizonSeconds } from './token-horizon.ts'

const generate = promisify(generateKeyPair)

/** The keys that sign access tokens. The database is the truth, so that all replicas sign with the same. */
export type KeyRing = {
  /** The key that signs now; the first call on a new database creates it. */
  signing: () => Promise<SigningKey>
  /** Public keys that a valid token may be signed with, and the next one. */
  published: () => Promise<JsonWebKey[]>
  /** Signs with the next key from now on and creates a new next one. */
  rotate: () => Promise<{ signing: string; next: string }>
}

export function createKeyRing({ db, clock, ids, random }: AuthDeps, sealingKey: Buffer): KeyRing {
  const opened = new Map<string, KeyObject>()

  function open({ kid, sealed_private_key }: SigningKeyRow): SigningKey {
    const privateKey = opened.get(kid) ?? openPrivateKey({ kid, sealed: sealed_private_key }, sealingKey)
    // Only the signing key is ever opened; the one before it is of no use any more.
    if (!opened.has(kid)) opened.clear()
    opened.set(kid, privateKey)
    return { kid, privateKey }
  }

  async function create(trx: Transaction<AuthTables>, status: 'next' | 'signing'): Promise<string> {
    const kid = ids()
    const { privateKey } = await generate('ec', { namedCurve: 'P-256' })
    await insertSigningKey(trx, {
      kid,
      public_jwk: JSON.stringify(toJsonWebKey({ kid, publicKey: createPublicKey(privateKey) })),
      sealed_private_key: sealPrivateKey({ kid, privateKey }, { key: sealingKey, random }),
      status,
      created_at: clock(),
    })
    return kid
  }

  async function ensure(trx: Transaction<AuthTables>): Promise<void> {
    await lockSigningKeys(trx)
    if ((await findCurrentKey(trx, 'signing')) === undefined) await create(trx, 'signing')
    if ((await findCurrentKey(trx, 'next')) === undefined) await create(trx, 'next')
  }

  async function read(): Promise<SigningKeyRow[]> {
    const rows = await listPublishedKeys(db, addSeconds(clock(), -tokenHorizonSeconds))
    if (rows.filter(({ status }) => status !== 'retired').length === 2) return rows
    await inTransaction(db, ensure)
    return listPublishedKeys(db, addSeconds(clock(), -tokenHorizonSeconds))
  }

  return {
    signing: async () => {
      const row = (await findCurrentKey(db, 'signing')) ?? (await read()).find(({ status }) => status === 'signing')
      if (row === undefined) throw new Error('Failed to find the signing key: it vanished after it was created.')
      return open(row)
    },
    published: async () => (await read()).map(({ public_jwk }) => public_jwk),
    rotate: () =>
      inTransaction(db, async (trx) => {
        await ensure(trx)
        await promoteNextKey(trx, clock())
        const next = await create(trx, 'next')
        const signing = await findCurrentKey(trx, 'signing')
        if (signing === undefined) throw new Error('Failed to rotate keys: there was no next key to promote.')
        return { signing: signing.kid, next }
      }),
  }
}
