import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { migrateDatabase } from '@platform/conventions/database'
import { ensureDatabase, startPostgres } from '@platform/fixtures/postgres'
import { migrations } from '../src/migrations/index.ts'

const usage = `Usage: node providers/financial/bench/import.ts [--json]

How long an import of 50,000 transactions takes in either mode, under 100 rules, from the first byte sent to the last
row in the books; how long their export takes; and how much the service's memory grows. The service is a process of its
own; PostgreSQL writes to disk before it answers (fsync). About a minute, loopback only.

Exit codes: 0 within the targets, 1 not, 2 could not run.`

const rows = 50_000
const ruleCount = 100
const secondsAtMost = 30
const growthAtMost = 150
const megabyte = 1024 * 1024

if (process.argv.includes('--help')) console.log(usage)
else await run()

async function run(): Promise<void> {
  try {
    const measured = await measure()
    const passed = Math.max(measured.continueSeconds, measured.atomicSeconds) < secondsAtMost
    const flat = Math.max(measured.continueGrowthMb, measured.atomicGrowthMb, measured.exportGrowthMb) < growthAtMost
    const targets = { seconds: secondsAtMost, growthMb: growthAtMost }
    const result = {
      benchmark: 'financial-import',
      rows,
      rules: ruleCount,
      ...measured,
      targets,
      passed: passed && flat,
    }
    if (process.argv.includes('--json')) console.log(JSON.stringify(result))
    else print(result)
    process.exitCode = passed && flat ? 0 : 1
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    process.stderr.write(`Failed to measure imports: ${why}. Run it again.\n`)
    process.exitCode = 2
  }
}

async function measure() {
  await using server = await startPostgres({ fsync: true })
  const url = await ensureDatabase(server, `${server.prefix}_import_bench`)
  await migrateDatabase({ url, name: 'import-bench', migrations })
  const child = fork(new URL('./import-process.ts', import.meta.url), { env: { ...process.env, DATABASE_URL: url } })
  try {
    const service: Service = { child, ...(await hear<Omit<Service, 'child'>>(child)) }
    const byContinue = await measureImport(service, 'continue')
    const byAtomic = await measureImport(service, 'atomic')
    const exported = await measureExport(service)
    return {
      continueSeconds: byContinue.seconds,
      continueGrowthMb: byContinue.growthMb,
      atomicSeconds: byAtomic.seconds,
      atomicGrowthMb: byAtomic.growthMb,
      exportSeconds: exported.seconds,
      exportGrowthMb: exported.growthMb,
    }
  } finally {
    child.kill('SIGKILL')
  }
}

type Mode = 'continue' | 'atomic'

/** Each mode has a tenant, and with it a token, of its own. */
type Service = { child: ChildProcess; url: string; tokens: Record<Mode, string> }

async function hear<Message>(child: ChildProcess): Promise<Message> {
  const [message] = await once(child, 'message', { signal: AbortSignal.timeout(30_000) })
  return message
}

/** The most that the service's memory was since the last look. */
async function readMost({ child }: Service): Promise<number> {
  child.send('read')
  return (await hear<{ most: number }>(child)).most
}

function call({ url, tokens }: Service, mode: Mode, path: string, init: RequestInit = {}): Promise<Response> {
  const authorization = `Bearer ${tokens[mode]}`
  return fetch(`${url}${path}`, { ...init, headers: { authorization, ...init.headers } })
}

async function measureImport(service: Service, mode: Mode) {
  await addRules(service, mode)
  const before = await settle(service)
  const started = performance.now()
  const answer = await call(service, mode, `/imports?mode=${mode}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: createFile(),
  })
  const { id } = (await answer.json()) as { id: string }
  const job = await finish(service, mode, id)
  const seconds = (performance.now() - started) / 1000
  if (job.imported !== rows) throw new Error(`the import ended so: ${JSON.stringify(job)}`)
  return { seconds: round(seconds), growthMb: round(((await readMost(service)) - before) / megabyte) }
}

type Job = { status: string; imported: number }

async function finish(service: Service, mode: Mode, id: string): Promise<Job> {
  while (true) {
    const job = (await (await call(service, mode, `/imports/${id}`)).json()) as Job
    if (job.status !== 'queued' && job.status !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function measureExport(service: Service) {
  const before = await settle(service)
  const started = performance.now()
  const text = await (await call(service, 'continue', '/exports/transactions')).text()
  const seconds = (performance.now() - started) / 1000
  const lines = text.split('\r\n').length - 2
  if (lines !== rows) throw new Error(`the export has ${lines} rows`)
  return { seconds: round(seconds), growthMb: round(((await readMost(service)) - before) / megabyte) }
}

/** What the service takes before it begins. */
async function settle(service: Service): Promise<number> {
  await readMost(service)
  return readMost(service)
}

async function addRules(service: Service, mode: Mode): Promise<void> {
  const post = (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    return call(service, mode, path, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const { id } = (await (await post('/categories', { code: 'some', name: 'Some' })).json()) as { id: string }
  for (let index = 0; index < ruleCount; index += 1) {
    const operator = (['contains', 'equals', 'matches'] as const)[index % 3]
    const value = operator === 'matches' ? `customer (no )?${index}$` : `Customer ${index}`
    const conditions = [{ field: 'counterparty', operator, value }]
    const added = await post('/rules', { name: `Rule ${index}`, priority: index, categoryId: id, conditions })
    if (added.status !== 201) throw new Error(`rule ${index} was answered ${added.status}`)
  }
}

function createFile(): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0')
    return `ROW-${index},2026-01-${day},${index}.25,EUR,Customer ${index % 500},Invoice ${index} of the month`
  })
  return `bankReference,bookedOn,amount,currency,counterparty,description\r\n${lines.join('\r\n')}\r\n`
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}

function print(result: Awaited<ReturnType<typeof measure>> & { passed: boolean }): void {
  const { continueSeconds, continueGrowthMb, atomicSeconds, atomicGrowthMb, exportSeconds, exportGrowthMb } = result
  console.log(
    [
      `${result.passed ? '✓' : '✗'} ${rows} rows under ${ruleCount} rules (targets: ${secondsAtMost} s, ${growthAtMost} MB)`,
      `  import, continue: ${continueSeconds} s, memory grew by ${continueGrowthMb} MB`,
      `  import, atomic:   ${atomicSeconds} s, memory grew by ${atomicGrowthMb} MB`,
      `  export:           ${exportSeconds} s, memory grew by ${exportGrowthMb} MB`,
    ].join('\n'),
  )
}
