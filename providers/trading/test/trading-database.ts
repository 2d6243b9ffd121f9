import { createDatabase, migrate } from '@platform/conventions/database'
import { databaseFor } from '@platform/fixtures/postgres/database-for'
import type { Kysely } from 'kysely'
import { migrations } from '../src/migrations/index.ts'
import type { TradingTables } from '../src/store/tables/index.ts'

/** Applies the service's migrations to a new database. */
export async function prepareTrading(url: string): Promise<void> {
  await using db = openDatabase(url)
  await migrate({ db, migrations })
}

/** A database of the service's, and as many pools to it as a test wants. */
export type TradingDatabase = AsyncDisposable & {
  url: string
  open: () => Kysely<TradingTables>
  drop: () => Promise<void>
}

/** A copy of the migrated database for one test. */
export async function cloneTradingDatabase(): Promise<TradingDatabase> {
  const clone = await databaseFor({ name: 'trading', prepare: prepareTrading })
  const opened: Kysely<TradingTables>[] = []
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

function openDatabase(url: string): Kysely<TradingTables> {
  return createDatabase<TradingTables>({ url, name: 'trading-test', poolSize: 8 })
}
