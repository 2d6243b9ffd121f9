import pg from 'pg'
import { test as base } from 'vitest'
import { ownAddress } from '../../http/loopback.ts'
import { createPeople } from './people.ts'
import { type Books, reconcile } from './reconcile.ts'
import { openTarget, type Target } from './target.ts'
import { placeWitness } from './witness.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Names of the faults that the platform is seeded with; none for a sound one. */
    faults: string[]
  }
}

/**
 * The test of this suite. Asking for a fixture that a deployed platform cannot give skips the test and says why.
 * After each test the books are checked.
 */
export function integrationTest({ replicas = 1 }: { replicas?: number } = {}) {
  return base
    .extend('replicas', { scope: 'file' }, replicas)
    .extend('target', { scope: 'file' }, async ({ replicas }, { onCleanup }) => {
      const target = await openTarget({ replicas })
      onCleanup(target.close)
      return target
    })
    .extend('books', { scope: 'file' }, async ({ target }, { onCleanup }): Promise<Books | undefined> => {
      const database = openBooks(target, onCleanup)
      if (database === undefined) return undefined
      return { database, witness: await placeWitness(target, database), reported: new Set<string>() }
    })
    .extend('address', ownAddress)
    .extend('gateway', ({ target, address }) => target.gateway(address))
    .extend('people', ({ gateway }) => createPeople(gateway))
    .extend('auth', ({ target, address, skip }) => {
      return target.auth?.({ from: address }) ?? skip('needs auth at its own port: set AUTH_URL')
    })
    .extend('authReplica', ({ target, address, skip }) => {
      const { auth, local } = target
      if (auth === undefined || local === undefined) return skip('needs a second auth process: GATEWAY_URL is set')
      return auth({ from: address, replica: 1 })
    })
    .extend('gatewayClient', ({ target, skip }) => {
      return target.clients.gateway ?? skip('needs a service client: set AUTH_CLIENT_ID and AUTH_CLIENT_SECRET')
    })
    .extend('rows', ({ books, skip }) => {
      if (books === undefined) return skip('needs the rows of auth: set AUTH_DATABASE_URL')
      return async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> =>
        (await books.database.query<Row>(sql, values)).rows
    })
    .extend('platform', ({ target, skip }) => {
      return target.local ?? skip('needs clock, processes and wire of the platform: GATEWAY_URL names a deployed one')
    })
    .extend('reconciliation', { auto: true }, async ({ target, books }, { onCleanup }) => {
      onCleanup(() => reconcile(target, books))
    })
}

function openBooks(target: Target, onCleanup: (close: () => Promise<void>) => void): pg.Pool | undefined {
  if (target.local !== undefined) return target.local.database
  const url = process.env['AUTH_DATABASE_URL']
  if (url === undefined || url === '') return undefined
  const database = new pg.Pool({ connectionString: url, max: 2 })
  onCleanup(() => database.end())
  return database
}
