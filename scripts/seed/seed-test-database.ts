import { findRunningPostgres, type PostgresServer, replaceDatabase } from '@platform/fixtures/postgres'
import { clusterIn, startDevServer } from '../dev/dev-server.ts'
import { type Seeded, seedAuth } from './seed-auth.ts'

/** The name of auth's database for tests. */
export const testDatabase = 'concordat_test_auth'

export type SeedOptions = { folder: string; database: string; progress: (message: string) => void }

/** Where the sample data is now, and whether its server goes on running. */
export type SeededDatabase = { url: string; server: 'running' | 'stopped'; rows: Seeded }

/**
 * Puts the sample data in the place of whatever the test database held.
 *
 * @throws PostgresError; the database is then as it was
 */
export async function seedTestDatabase({ folder, database, progress }: SeedOptions): Promise<SeededDatabase> {
  const external = process.env['DATABASE_URL']
  if (external !== undefined && external !== '') {
    return { ...(await seed({ adminUrl: external, prefix: 'concordat' }, database)), server: 'running' }
  }
  const running = await findRunningPostgres(clusterIn(folder))
  if (running !== undefined) return { ...(await seed(running, database)), server: 'running' }
  progress('Starting PostgreSQL')
  const server = await startDevServer(folder, () => undefined)
  try {
    return { ...(await seed(server, database)), server: 'stopped' }
  } finally {
    await server.stop()
  }
}

async function seed(server: PostgresServer, database: string): Promise<{ url: string; rows: Seeded }> {
  let rows: Seeded = { tenants: 0, users: 0 }
  const url = await replaceDatabase(server, {
    database,
    fill: async (draft) => {
      rows = await seedAuth(draft)
    },
  })
  return { url, rows }
}
