import { z } from 'zod'
import { type MigrateDatabaseOptions, migrateDatabase } from '../database/index.ts'
import { explainStartUp } from './explain-start-up.ts'
import { readConfig } from './read-config.ts'
import { StartUpError } from './start-up-error.ts'

/**
 * The command that migrates a service's database, at DATABASE_URL: `up` applies all migrations, `down` takes all back. It
 * prints each, and ends the process with exit code 2 and a message when it cannot.
 */
export async function runMigrations({
  name,
  migrations,
}: Pick<MigrateDatabaseOptions, 'migrations'> & { name: string }): Promise<void> {
  await explainStartUp(async () => {
    const direction = process.argv[2]
    if (direction !== 'up' && direction !== 'down') {
      throw new StartUpError('Failed to migrate: no direction was given. Run "node src/migrate.ts up" or "… down".')
    }
    const { DATABASE_URL: url } = readConfig(
      z.object({ DATABASE_URL: z.string().meta({ description: 'postgres://user:password@host:port/database' }) }),
      process.env,
    )
    const steps = await migrateDatabase({
      url,
      name: `${name}-migrate`,
      migrations,
      ...(direction === 'down' && { to: 'none' }),
    })
    for (const step of steps) process.stdout.write(`${step.direction} ${step.name}\n`)
  })
}
