import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

const usage = `Usage: node providers/gocardless/bench/payments.ts [--json]

How many payments a second the emulator creates, each with a key of its own, in memory and with a journal; the load
generator and the emulator are processes on this machine. About 15 s, loopback only.

Exit codes: 0 within the target, 1 not, 2 could not run.`

const target = 2_000
const rounds = 3
const roundSeconds = 2
const connections = 32
const headers = { authorization: 'Bearer bench', 'gocardless-version': '2015-07-06' }

if (process.argv.includes('--help')) console.log(usage)
else await run()

async function run(): Promise<void> {
  const children: ChildProcess[] = []
  const folder = mkdtempSync(join(tmpdir(), 'gocardless-bench-'))
  try {
    const inMemory = await measure(children, {})
    const journalled = await measure(children, { JOURNAL_FILE: join(folder, 'books.jsonl') })
    const passed = Math.min(inMemory, journalled) >= target
    if (process.argv.includes('--json')) {
      console.log(JSON.stringify({ benchmark: 'gocardless-payments', inMemory, journalled, target, passed }))
    } else {
      console.log(
        `${passed ? '✓' : '✗'} payments created a second: ${inMemory} in memory, ${journalled} with a journal (target ${target})`,
      )
    }
    process.exitCode = passed ? 0 : 1
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    process.stderr.write(`Failed to measure the emulator: ${why}. Run it again.\n`)
    process.exitCode = 2
  } finally {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  }
}

/** The median of the rounds. */
async function measure(children: ChildProcess[], env: Record<string, string>): Promise<number> {
  const url = await start(children, env)
  const mandate = await seedMandate(url)
  let key = 0
  const round = async (duration: number): Promise<number> => {
    const result = await autocannon({
      url: `${url}/payments`,
      method: 'POST',
      connections,
      duration,
      requests: [
        {
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ payments: { amount: 100, currency: 'GBP', links: { mandate } } }),
          setupRequest: (request) => {
            key += 1
            return { ...request, headers: { ...request.headers, 'idempotency-key': `key-${key}` } }
          },
        },
      ],
    })
    const failed = result.non2xx + result.errors + result.timeouts
    if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed`)
    return result.requests.total / result.duration
  }
  await round(1)
  const measured: number[] = []
  for (let count = 0; count < rounds; count += 1) measured.push(await round(roundSeconds))
  return Math.round(measured.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0)
}

async function start(children: ChildProcess[], env: Record<string, string>): Promise<string> {
  const server = fileURLToPath(new URL('../src/server.ts', import.meta.url))
  const child = spawn(process.execPath, [server], {
    env: { PORT: '0', LOG_LEVEL: 'error', GOCARDLESS_ACCESS_TOKEN: 'bench', REQUESTS_PER_MINUTE: '1000000000', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const signal = AbortSignal.timeout(10_000)
  const [line] = await once(createInterface(child.stdout), 'line', { signal })
  return (JSON.parse(String(line)) as { url: string }).url
}

async function seedMandate(url: string): Promise<string> {
  const create = async (plural: string, thing: object): Promise<string> => {
    const response = await fetch(`${url}/${plural}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ [plural]: thing }),
    })
    const document = (await response.json()) as Record<string, { id: string }>
    return document[plural]?.id ?? ''
  }
  const customer = await create('customers', { company_name: 'Acme', email: 'acme@example.com' })
  const customer_bank_account = await create('customer_bank_accounts', {
    account_holder_name: 'Acme',
    account_number: '55779911',
    currency: 'GBP',
    links: { customer },
  })
  return create('mandates', { links: { customer_bank_account } })
}
