import { printReport } from './start/print-report.ts'
import { createProgress } from './start/progress.ts'
import { runLoop } from './start/run-loop.ts'

const usage = `Usage: npm start [-- --json]

The whole loop on this machine: are the generated files fresh, record every contract, check it against OpenAPI,
verify it against the running services. Prints the matrix of consumers and providers, and what a broker in memory
says of it: may each participant be deployed?

  --json   print the result as JSON on stdout; progress goes to stderr

Environment: DATABASE_URL uses that PostgreSQL server instead of the embedded one.
             CHROME_PATH uses that Chrome, Chromium or Edge instead of an installed one or the one from npm.
Exit codes: 0 every interaction verified and all may be deployed, 1 findings, failures or a no, 2 could not run.`

const args = process.argv.slice(2)
const unknown = args.find((arg) => !['--json', '--help'].includes(arg))
if (args.includes('--help')) {
  console.log(usage)
} else if (unknown) {
  console.error(`Failed to start: unknown option ${unknown}. See "npm start -- --help".`)
  process.exitCode = 2
} else {
  const json = args.includes('--json')
  const report = await runLoop(createProgress(json ? process.stderr : process.stdout))
  if (json) console.log(JSON.stringify(report, null, 2))
  else printReport(report)
  process.exitCode = report.exitCode
}
