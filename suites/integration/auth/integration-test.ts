import pg from 'pg'
import { test as base } from 'vitest'
import { ownAddress } from '../../http/loopback.ts'
import { createPeople } from './people.ts'
import { type Books, reconcile } from './reconcile.ts'
import { openTarget, type Target } from './target.ts'
import { expectRefusedByGateway } from './within-a-second.ts'
import { placeWitness } from './witness.ts'

/**
 * The test of this suite. Asking for a fixture that a deployed platform cannot give skips the test and says why.
 * After each test the books are checked.
 */
export function integrationTest({ replicas = 1 }: { replicas?: number } = {}) {
  return base
    .extend('replicas', { scope: 'file' }, replicas)
    .extend('target', { scope: 'file' }, async ({ replicas }, { onCleanup }) => {
      const target = await openTarget({ replicas })
      onCleanup(async () => {
        for (const [what, tests] of target.lacks) console.warn(`${tests} tests skipped: they need ${what}.`)
        await target.close()
      })
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
    .extend('expectRefused', ({ gateway, target }) => {
      return (token: string) => expectRefusedByGateway({ gateway, local: target.local }, token)
    })
    .extend('auth', ({ target, address, skip }) => {
      return target.auth?.({ from: address }) ?? lack({ target, skip }, 'auth at its own port: set AUTH_URL')
    })
    .extend('authReplica', ({ target, address, skip }) => {
      const { auth, local } = target
      if (auth === undefined || local === undefined) return lack({ target, skip }, ownPlatform)
      return auth({ from: address, replica: 1 })
    })
    .extend('gatewayClient', ({ target, skip }) => {
      return (
        target.clients.gateway ?? lack({ target, skip }, 'a service client: set AUTH_CLIENT_ID and AUTH_CLIENT_SECRET')
      )
    })
    .extend('rows', ({ target, books, skip }) => {
      if (books === undefined) return lack({ target, skip }, 'the rows of auth: set AUTH_DATABASE_URL')
      return async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> =>
        (await books.database.query<Row>(sql, values)).rows
    })
    .extend('platform', ({ target, skip }) => {
      return target.local ?? lack({ target, skip }, ownPlatform)
    })
    .extend('reconciliation', { auto: true }, async ({ target, books }, { onCleanup }) => {
      onCleanup(() => reconcile(target, books))
    })
}

const ownPlatform = 'the clock, processes and inner lines of a platform of their own: unset GATEWAY_URL'

/** Skips a test for want of something, and remembers to say so at the end of the file. */
function lack({ target, skip }: { target: Target; skip: (note: string) => never }, what: string): never {
  target.lacks.set(what, (target.lacks.get(what) ?? 0) + 1)
  return skip(`needs ${what}`)
}

function openBooks(target: Target, onCleanup: (close: () => Promise<void>) => void): pg.Pool | undefined {
  if (target.local !== undefined) return target.local.database
  const url = process.env['AUTH_DATABASE_URL']
  if (url === undefined || url === '') return undefined
  const database = new pg.Pool({ connectionString: url, max: 2 })
  onCleanup(() => database.end())
  return database
}
