import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PostgresError } from '@platform/fixtures/postgres'
import { DevError } from './dev/dev-error.ts'
import { devFolder } from './dev/dev-server.ts'
import { runPlatform } from './dev/run-platform.ts'
import { ServiceProcessError } from './dev/service-process-error.ts'
import { sampleSignIns } from './seed/sample-data.ts'

const usage = `Usage: npm run dev [-- --folder FOLDER]

Runs the platform on this machine, migrated and seeded, at one URL, until Ctrl-C.

  --folder FOLDER   where its data and secrets are kept over runs; default ${devFolder}

Environment:
  PORT           of the URL; default any free one
  DATABASE_URL   a PostgreSQL server to use instead of the embedded one, for a role with CREATEDB; the databases are
                 concordat_dev_auth, concordat_dev_financial and concordat_dev_trading, whatever the URL names
  GOCARDLESS_ACCESS_TOKEN, GOCARDLESS_WEBHOOK_SECRET
                 to use GoCardless' sandbox; without them an emulator runs
  LOG_LEVEL      of the services, on stderr; default warn

Exit codes: 0 stopped by Ctrl-C or SIGTERM, 2 could not start or go on.`

const undo: (() => Promise<void>)[] = []
let stopping = false

/** Ends everything in reverse order; what goes wrong on the way holds up nothing else. */
async function stop(code: number): Promise<never> {
  stopping = true
  for (const step of undo.toReversed()) await step().catch((error: Error) => console.error(error.message))
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The second time, somebody does not want to wait: the services end with this process, PostgreSQL right after it.
    if (stopping) process.exit(1)
    if (process.stderr.isTTY) console.error('Stopping.')
    void stop(0)
  })
}

// What breaks while all is being ended, such as a connection under a query, is no news and must not end this process early.
process.on('uncaughtException', (error) => {
  if (stopping) return
  console.error(explain(error))
  void stop(2)
})

try {
  const { values } = parseArgs({
    options: { folder: { type: 'string', default: devFolder }, help: { type: 'boolean' } },
  })
  if (values.help === true) {
    console.log(usage)
    process.exit(0)
  }
  const progress = (message: string) => stopping || console.error(`${message} …`)
  const platform = await runPlatform({ folder: values.folder, port: process.env['PORT'], progress, undo })
  console.log(`The platform is at ${platform.url}`)
  for (const [service, url] of Object.entries(platform.databaseUrls)) console.log(`${service}'s database: ${url}`)
  if (platform.providerUrl !== undefined) {
    console.log(
      `the payment provider's emulator: ${platform.providerUrl} (its token: ${join(values.folder, 'secrets.json')})`,
    )
  }
  console.log()
  console.table(sampleSignIns)
  console.log('Ctrl-C stops it.')
  await platform.broken
} catch (error) {
  if (!stopping) {
    console.error(explain(error))
    await stop(2)
  }
}

function explain(error: unknown): string {
  const known = error instanceof DevError || error instanceof PostgresError || error instanceof ServiceProcessError
  if (known) return error.message
  if (error instanceof TypeError && 'code' in error) return `Failed to read the arguments: ${error.message}\n\n${usage}`
  return `Failed to start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
