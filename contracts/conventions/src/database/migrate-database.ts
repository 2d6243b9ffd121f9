import { createDatabase } from './create-database.ts'
import { type MigrateOptions, type MigrationStep, migrate } from './migrate.ts'

/** Where to migrate, and how far. */
export type MigrateDatabaseOptions = Omit<MigrateOptions<unknown>, 'db'> & {
  /** postgres://user:password@host:port/database */
  url: string
  /** Shown in pg_stat_activity. */
  name?: string
}

/**
 * Migrates a database over a connection of its own, without the time limits that requests have: rewriting a table, or
 * waiting for another process to do so, takes what it takes.
 *
 * @throws MigrationError
 */
export async function migrateDatabase({ url, name, ...options }: MigrateDatabaseOptions): Promise<MigrationStep[]> {
  const db = createDatabase<unknown>({ url, statementWithin: 0, ...(name !== undefined && { name }) })
  try {
    return await migrate({ db, ...options })
  } finally {
    await db.destroy()
  }
}
