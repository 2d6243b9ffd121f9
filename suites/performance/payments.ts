import { availableParallelism, loadavg } from 'node:os'
import { startPostgres } from '@platform/fixtures/postgres'
import autocannon from 'autocannon'
import { runBenchmark } from '../../contracts/kit/bench/report.ts'
import { createGatewayClient } from '../http/client.ts'
import { type LocalPlatform, startPlatform } from '../platform/start-platform.ts'
import { readCpuTime } from './cpu-time.ts'

const atLeast = 1_500
const openRate = 1_000
const slowest = 60
const seconds = 10
// Until the compilers of four processes have done most of their work; at 4 s they took a tenth of the CPU time measured.
const warmUp = 10
const connections = 64
const invoiceCount = 2_000
let sent = 0

/** Payments through the gateway: how many a second at most, and how long one takes at a fixed rate. */
await runBenchmark('payments', {
  about: `How many payments a second the platform takes through its gateway, and how long one takes at ${openRate} a second.
PostgreSQL writes to disk before it answers (fsync); gateway, services, database and load generator share the machine. About 70 s.`,
  async run() {
    const server = await startPostgres({ fsync: true })
    try {
      const platform = await startPlatform({ server, financial: true, straight: true })
      try {
        return await measure(platform, server.pid)
      } finally {
        await platform.stop()
      }
    } finally {
      await server.stop()
    }
  },
})

async function measure(platform: LocalPlatform, database: number | undefined) {
  const { token, invoices } = await prepare(platform)
  const load = (options: Partial<autocannon.Options>) =>
    sendPayments(platform.gatewayUrl(), { token, invoices, options })
  const warm = await load({ duration: warmUp })
  const before = await readCpuTimes(platform, database)
  const closed = await load({ duration: seconds })
  const after = await readCpuTimes(platform, database)
  const open = await load({ duration: seconds, overallRate: openRate })
  const taken = [warm, closed, open].reduce((sum, result) => sum + result['2xx'], 0)
  const books = await checkBooks(platform)
  const failed = [closed, open].reduce((sum, { non2xx, errors, timeouts }) => sum + non2xx + errors + timeouts, 0)
  const perSecond = closed['2xx'] / closed.duration
  return {
    name: 'payments through the gateway, fsync on',
    target: `at least ${atLeast} a second, and p95 at most ${slowest} ms at ${openRate} a second (held by p97.5)`,
    medians: {
      perSecond,
      closedP50Ms: closed.latency.p50,
      closedP99Ms: closed.latency.p99,
      openPerSecond: open['2xx'] / open.duration,
      openP50Ms: open.latency.p50,
      openP97_5Ms: open.latency.p97_5,
      openP99Ms: open.latency.p99,
      failed,
      acknowledged: taken,
      stored: books.payments,
      unbalanced: books.unbalanced,
      ...describeCpuTimes(before, after, closed['2xx']),
      machineLoadPerCore: (loadavg()[0] ?? Number.NaN) / availableParallelism(),
    },
    ratio: perSecond,
    ok:
      perSecond >= atLeast &&
      open['2xx'] / open.duration >= openRate * 0.98 &&
      open.latency.p97_5 <= slowest &&
      failed === 0 &&
      books.payments >= taken &&
      books.unbalanced === 0,
    notes: [
      `Bank transfers: each is an idempotency key, a payment, the invoice's new state and a balanced posting, over ${invoiceCount} invoices.`,
      `Closed: ${connections} connections, each waits for its answer. Open: ${openRate} a second, whatever is answered; waiting counts.`,
      'CPU: µs a payment in the closed loop, which says more than the rate does where others use the machine too.',
      'Every request passes the token check twice: at the gateway and at the service.',
    ],
  }
}

/** µs of CPU so far, by process; left out are those of which nothing is known, as of a database elsewhere. */
async function readCpuTimes(platform: LocalPlatform, database: number | undefined): Promise<Map<string, number>> {
  const [auth, financial, gateway] = platform.pids()
  const { user, system } = process.cpuUsage()
  const times = new Map([['LoadGenerator', user + system]])
  for (const [name, pid] of Object.entries({
    Gateway: gateway,
    Financial: financial,
    Auth: auth,
    Database: database,
  })) {
    const time = pid === undefined ? Number.NaN : await readCpuTime(pid)
    if (!Number.isNaN(time)) times.set(name, time)
  }
  return times
}

function describeCpuTimes(before: Map<string, number>, after: Map<string, number>, payments: number) {
  const used = [...after].map(([name, time]) => [name, (time - (before.get(name) ?? 0)) / payments] as const)
  const all = used.reduce((sum, [, time]) => sum + time, 0)
  return Object.fromEntries([...used, ['All', all] as const].map(([name, time]) => [`cpu${name}Us`, time]))
}

async function prepare(platform: LocalPlatform): Promise<{ token: string; invoices: string[] }> {
  const gateway = createGatewayClient({
    baseUrl: platform.gatewayUrl,
    // What is answered under load is counted, not read.
    checker: { check: () => undefined, checkProblem: () => undefined },
  })
  const person = { email: 'payer@example.com', password: 'a password for a benchmark' }
  await gateway.expect(201, 'signUp', { body: { tenantName: 'Benchmark', ...person } })
  const { body: grant } = await gateway.expect(200, 'login', { body: person })
  const token = grant.accessToken
  const address = { line1: '1 High Street', city: 'Exampleton', postalCode: '1', country: 'DE' }
  const { body: client } = await gateway.expect(201, 'createClient', {
    token,
    body: { name: 'Payer', email: 'payer@example.com', address },
  })
  const line = { description: 'Work', quantity: '1', unitPrice: 100_000_000, taxRate: 1_900 }
  const body = { clientId: client.id, currency: 'EUR', dueOn: '2030-01-31', lines: [line] }
  const invoices: string[] = []
  const issueSome = async () => {
    while (invoices.length < invoiceCount) {
      const { body: draft } = await gateway.expect(201, 'createInvoice', { token, body })
      const path = { invoiceId: draft.id }
      await gateway.expect(200, 'issueInvoice', { token, path, headers: { 'if-match': '*' } })
      invoices.push(draft.id)
    }
  }
  await Promise.all(Array.from({ length: 8 }, issueSome))
  return { token, invoices }
}

type Load = { token: string; invoices: readonly string[]; options: Partial<autocannon.Options> }

function sendPayments(url: string, { token, invoices, options }: Load): Promise<autocannon.Result> {
  return autocannon({
    url,
    connections,
    ...options,
    requests: [
      {
        method: 'POST',
        path: '/financial/payments',
        setupRequest: (request) => {
          sent += 1
          const invoiceId = invoices[sent % invoices.length]
          return {
            ...request,
            headers: {
              authorization: `Bearer ${token}`,
              'content-type': 'application/json',
              'idempotency-key': `"payment-${sent}"`,
            },
            body: JSON.stringify({ invoiceId, amount: { amount: 1, currency: 'EUR' }, method: 'bank_transfer' }),
          }
        },
      },
    ],
  })
}

/** What the database holds: the payments, and the currencies whose books do not come to zero. */
async function checkBooks({ financial }: LocalPlatform): Promise<{ payments: number; unbalanced: number }> {
  const rows = await financial?.database.query(
    `select (select count(*)::int from payments) as payments,
       (select count(*)::int from (select from ledger_entries group by tenant_id, currency having sum(amount) <> 0) as u) as unbalanced`,
  )
  return rows?.rows[0] ?? { payments: 0, unbalanced: -1 }
}
