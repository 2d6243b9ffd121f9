import { parseArgs } from 'node:util'
import { PostgresError } from '@platform/fixtures/postgres'
import { DevError } from './dev/dev-error.ts'
import { devFolder } from './dev/dev-server.ts'
import { sampleSignIns } from './seed/sample-data.ts'
import { seedTestDatabase, testDatabase } from './seed/seed-test-database.ts'

const usage = `Usage: npm run seed:test [-- --json] [--database NAME] [--folder FOLDER]

Makes the test database and fills it with sample data: two tenants, their owners, an administrator and members. Every run puts the same rows, to the byte, in the place of whatever the database held; its connections are ended.

  --json            print the result as JSON
  --database NAME   default ${testDatabase}
  --folder FOLDER   of the embedded PostgreSQL; default ${devFolder}

Environment:
  DATABASE_URL   the PostgreSQL server to use, for a role with CREATEDB; the URL's own database is not touched.
                 Without it: the server that "npm run dev" runs; when none runs, the same embedded one, for as long as
                 seeding takes ("npm run dev" brings it up again).

Exit codes: 0 seeded, 2 could not; the database is then as it was.`

try {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: devFolder },
      database: { type: 'string', default: testDatabase },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) console.log(usage)
  else await run(values)
} catch (error) {
  console.error(explain(error))
  process.exitCode = 2
}

async function run({ folder, database, json }: { folder: string; database: string; json: boolean }): Promise<void> {
  const progress = (message: string) => json || console.error(`${message} …`)
  const { url, server, rows } = await seedTestDatabase({ folder, database, progress })
  if (json) {
    console.log(JSON.stringify({ database, url, server, rows, signIns: sampleSignIns }))
    return
  }
  console.log(`${database} holds ${rows.tenants} tenants and ${rows.users} users: ${url}\n`)
  console.table(sampleSignIns)
  if (server === 'stopped') console.log('Its server is stopped again; "npm run dev" brings it up.')
}

function explain(error: unknown): string {
  if (error instanceof DevError || error instanceof PostgresError) return error.message
  if (error instanceof TypeError && 'code' in error) return `Failed to read the arguments: ${error.message}\n\n${usage}`
  return `Failed to seed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
