import { parseArgs } from 'node:util'
import { PostgresError } from '@platform/fixtures/postgres'
import { DevError } from './dev/dev-error.ts'
import { devFolder } from './dev/dev-server.ts'
import { sampleSignIns } from './seed/sample-data.ts'
import { seedTestDatabases, testPrefix } from './seed/seed-test-databases.ts'

const usage = `Usage: npm run seed:test [-- --json] [--prefix NAME] [--folder FOLDER]

Makes the test databases, auth's, financial's and trading's, and fills them with sample data: three tenants with their people,
200 clients, 2,000 invoices in five currencies, 50,000 bank transactions, 180 orders with what came of them, six strategies.
Every run puts the same rows, to the byte, in the place of whatever the databases held; their connections are ended.

  --json            print the result as JSON
  --prefix NAME     of the databases, <prefix>_auth, _financial and _trading; default ${testPrefix}
  --folder FOLDER   of the embedded PostgreSQL; default ${devFolder}

Environment:
  DATABASE_URL   the PostgreSQL server to use, for a role with CREATEDB; the URL's own database is not touched.
                 Without it: the server that "npm run dev" runs; when none runs, the same embedded one, for as long as
                 seeding takes ("npm run dev" brings it up again).

Exit codes: 0 seeded, 2 could not; a database that was not finished is then as it was.`

try {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: devFolder },
      prefix: { type: 'string', default: testPrefix },
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

async function run({ folder, prefix, json }: { folder: string; prefix: string; json: boolean }): Promise<void> {
  const progress = (message: string) => json || console.error(`${message} …`)
  const { urls, server, rows } = await seedTestDatabases({ folder, prefix, progress })
  if (json) {
    console.log(JSON.stringify({ urls, server, rows, signIns: sampleSignIns }))
    return
  }
  console.log(
    Object.entries(rows)
      .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
      .join(', '),
  )
  for (const [service, url] of Object.entries(urls)) console.log(`${service}: ${url}`)
  console.log()
  console.table(sampleSignIns)
  if (server === 'stopped') console.log('Its server is stopped again; "npm run dev" brings it up.')
}

function explain(error: unknown): string {
  if (error instanceof DevError || error instanceof PostgresError) return error.message
  if (error instanceof TypeError && 'code' in error) return `Failed to read the arguments: ${error.message}\n\n${usage}`
  return `Failed to seed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
