import { join } from 'node:path'
import { findRunningPostgres, PostgresError, type RunningPostgres, startPostgres } from '@platform/fixtures/postgres'

/** Where development keeps what outlives a run, unless told otherwise. Relative to the working directory. */
export const devFolder = '.concordat/dev'

/** The embedded cluster's directory in the folder of development. */
export const clusterIn = (folder: string) => join(folder, 'postgres')

/**
 * Starts the PostgreSQL of development: that of DATABASE_URL, else the embedded one on data that is kept, durable as in
 * production.
 *
 * @throws PostgresError also when another process runs on the same folder
 */
export async function startDevServer(folder: string, onDeath: (message: string) => void): Promise<RunningPostgres> {
  const external = process.env['DATABASE_URL'] !== undefined && process.env['DATABASE_URL'] !== ''
  if (!external && (await findRunningPostgres(clusterIn(folder))) !== undefined) {
    throw new PostgresError(
      `Failed to start PostgreSQL: another process already runs it on ${clusterIn(folder)}. Stop the other "npm run dev", or give this one a --folder of its own.`,
    )
  }
  return startPostgres({ persistentDir: clusterIn(folder), fsync: true, onDeath })
}
