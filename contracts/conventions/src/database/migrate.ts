import type { Kysely } from 'kysely'
import { type Migration, type MigrationResultSet, Migrator, NO_MIGRATIONS } from 'kysely/migration'
import { MigrationError } from './migration-error.ts'

/** What to migrate, and how far. */
export type MigrateOptions<Tables> = {
  db: Kysely<Tables>
  /** By name, run in the order of their names; imported, never loaded from a folder. */
  migrations: Readonly<Record<string, Migration>>
  /** Name of the last migration that shall be applied, up or down; 'none' undoes all. Default all. */
  to?: string
}

/** One migration that was applied or undone. */
export type MigrationStep = { name: string; direction: 'up' | 'down' }

/**
 * Applies or undoes migrations in one transaction, under a lock that other processes wait for; nothing to do is fine.
 * The time limits of `db` hold for each statement and for that wait.
 *
 * @throws MigrationError naming the migration that failed; the schema is then as before.
 */
export async function migrate<Tables>({ db, migrations, to }: MigrateOptions<Tables>): Promise<MigrationStep[]> {
  if (to !== undefined && to !== 'none' && !(to in migrations)) {
    throw new MigrationError(to, 'there is no migration of that name')
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const result = await run(migrator, to)
  if (result.error !== undefined) {
    const failed = result.results?.find(({ status }) => status === 'Error')
    throw new MigrationError(failed?.migrationName, reasonOf(result.error), { cause: result.error })
  }
  return (result.results ?? []).map(({ migrationName, direction }) => ({
    name: migrationName,
    direction: direction === 'Up' ? 'up' : 'down',
  }))
}

function run(migrator: Migrator, to: string | undefined): Promise<MigrationResultSet> {
  if (to === undefined) return migrator.migrateToLatest()
  return migrator.migrateTo(to === 'none' ? NO_MIGRATIONS : to)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
