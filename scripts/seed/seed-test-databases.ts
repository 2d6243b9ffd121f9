import { findRunningPostgres, type PostgresServer, replaceDatabase } from '@platform/fixtures/postgres'
import { clusterIn, startDevServer } from '../dev/dev-server.ts'
import { seedAuth } from './seed-auth.ts'
import { seedFinancial } from './seed-financial.ts'
import { seedTrading } from './seed-trading.ts'

/** What the names of the databases for tests begin with. */
export const testPrefix = 'concordat_test'

export type SeedOptions = { folder: string; prefix: string; progress: (message: string) => void }

/** Where each service's sample data is now, whether its server goes on running, and how many rows there are of each kind. */
export type SeededDatabases = {
  urls: { auth: string; financial: string; trading: string }
  server: 'running' | 'stopped'
  rows: Record<string, number>
}

/**
 * Puts the sample data in the place of whatever the test databases held.
 *
 * @throws PostgresError; a database that was not finished is then as it was
 */
export async function seedTestDatabases({ folder, prefix, progress }: SeedOptions): Promise<SeededDatabases> {
  const external = process.env['DATABASE_URL']
  if (external !== undefined && external !== '') {
    return { ...(await seed({ adminUrl: external, prefix: 'concordat' }, prefix)), server: 'running' }
  }
  const running = await findRunningPostgres(clusterIn(folder))
  if (running !== undefined) return { ...(await seed(running, prefix)), server: 'running' }
  progress('Starting PostgreSQL')
  const server = await startDevServer(folder, () => undefined)
  try {
    return { ...(await seed(server, prefix)), server: 'stopped' }
  } finally {
    await server.stop()
  }
}

async function seed(server: PostgresServer, prefix: string): Promise<Omit<SeededDatabases, 'server'>> {
  const rows: Record<string, number> = {}
  const fillWith = (seedService: (url: string) => Promise<Record<string, number>>) => async (draft: string) => {
    Object.assign(rows, await seedService(draft))
  }
  const auth = await replaceDatabase(server, { database: `${prefix}_auth`, fill: fillWith(seedAuth) })
  const financial = await replaceDatabase(server, { database: `${prefix}_financial`, fill: fillWith(seedFinancial) })
  const trading = await replaceDatabase(server, { database: `${prefix}_trading`, fill: fillWith(seedTrading) })
  return { urls: { auth, financial, trading }, rows }
}
