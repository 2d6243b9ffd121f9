import { migrateDatabase } from '@platform/conventions/database'
import { explainStartUp, readConfig, StartUpError } from '@platform/conventions/server'
import { z } from 'zod'
import { migrations } from './migrations/index.ts'

/** `node src/migrate.ts up|down`: all migrations, or none. */
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
    name: 'trading-migrate',
    migrations,
    ...(direction === 'down' && { to: 'none' }),
  })
  for (const step of steps) process.stdout.write(`${step.direction} ${step.name}\n`)
})
