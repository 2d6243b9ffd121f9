import { createDatabase, migrate } from '@platform/conventions/database'
import { databaseFor } from '@platform/fixtures/postgres/database-for'
import type { Kysely } from 'kysely'
import { migrations } from '../src/migrations/index.ts'
import type { AuthTables } from '../src/store/tables.ts'

/** Applies auth's migrations to a new database. */
export async function prepareAuth(url: string): Promise<void> {
  await using db = openDatabase(url)
  await migrate({ db, migrations })
}

/** A database of auth's, and as many pools to it as a test wants. */
export type AuthDatabase = AsyncDisposable & { url: string; open: () => Kysely<AuthTables>; drop: () => Promise<void> }

/** A copy of the migrated database for one test. */
export async function cloneAuthDatabase(): Promise<AuthDatabase> {
  const clone = await databaseFor({ name: 'auth', prepare: prepareAuth })
  const opened: Kysely<AuthTables>[] = []
  return {
    url: clone.url,
    drop: clone.drop,
    open: () => {
      const db = openDatabase(clone.url)
      opened.push(db)
      return db
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(opened.map((db) => db.destroy()))
      await clone.drop()
    },
  }
}

function openDatabase(url: string): Kysely<AuthTables> {
  return createDatabase<AuthTables>({ url, name: 'auth-test', poolSize: 8 })
}
