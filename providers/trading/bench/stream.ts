import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { migrateDatabase } from '@platform/conventions/database'
import { ensureDatabase, startPostgres } from '@platform/fixtures/postgres'
import { WebSocket } from 'ws'
import { migrations } from '../src/migrations/index.ts'
import type { Measured, Task } from './stream-subscribers.ts'

const usage = `Usage: node providers/trading/bench/stream.ts [--json]

How long quotes take from the market's moment, its timer's lateness included, to the client: 1,000 subscribers of 10
instruments that change 10 times a second, for 30 seconds, and one among them that reads nothing. The service is a
process of its own, the subscribers are four more; all share the machine's cores and its clock. A minute, loopback only.

Exit codes: 0 within the targets, 1 not, 2 could not run.`

const subscribers = 1_000
const symbolsEach = 10
const tickMilliseconds = 100
const processes = 4
const warmUpSeconds = 5
const seconds = 30
const p99AtMost = 250
const growthAtMost = 150
const megabyte = 1024 * 1024

if (process.argv.includes('--help')) console.log(usage)
else await run()

async function run(): Promise<void> {
  try {
    const measured = await measure()
    const { p99, missed, closed, stalledEnded, growthMb } = measured
    const passed = p99 <= p99AtMost && missed + closed === 0 && stalledEnded && growthMb <= growthAtMost
    const targets = { p99: p99AtMost, missed: 0, growthMb: growthAtMost }
    const result = { benchmark: 'trading-stream', subscribers, symbolsEach, seconds, ...measured, targets, passed }
    if (process.argv.includes('--json')) console.log(JSON.stringify(result))
    else print(result)
    process.exitCode = passed ? 0 : 1
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    process.stderr.write(`Failed to measure the stream: ${why}. Run it again.\n`)
    process.exitCode = 2
  }
}

async function measure() {
  await using server = await startPostgres({ fsync: true })
  const databaseUrl = await ensureDatabase(server, `${server.prefix}_stream_bench`)
  await migrateDatabase({ url: databaseUrl, name: 'stream-bench', migrations })
  const children: ChildProcess[] = []
  const start = (file: string, env: Record<string, string> = {}) => {
    const child = fork(new URL(file, import.meta.url), { env: { ...process.env, ...env } })
    children.push(child)
    return child
  }
  try {
    const service = start('./stream-process.ts', { DATABASE_URL: databaseUrl, TICK_MS: String(tickMilliseconds) })
    const { url, symbols } = await hear<{ url: string; symbols: string[] }>(service)
    const tickets = await getTickets(service, subscribers + 1)
    const stalled = await stall({ url, symbols, ticket: tickets.pop() ?? '' })
    const size = subscribers / processes
    const groups = await Promise.all(
      Array.from({ length: processes }, async (_, index) => {
        const child = start('./stream-subscribers.ts')
        const own = tickets.slice(index * size, (index + 1) * size)
        child.send({ url, symbols, each: symbolsEach, tickets: own } satisfies Task)
        await hear(child)
        return child
      }),
    )
    await wait(warmUpSeconds * 1_000)
    const before = await read(service)
    for (const child of groups) child.send('measure')
    await wait(seconds * 1_000)
    const after = await read(service)
    const measured = await Promise.all(
      groups.map((child) => {
        child.send('report')
        return hear<Measured>(child)
      }),
    )
    const sum = (of: (one: Measured) => number) => measured.reduce((total, one) => total + of(one), 0)
    return {
      ...percentiles(measured),
      quotesPerSecond: Math.round(sum(({ quotes }) => quotes) / seconds),
      missed: sum(({ missed }) => missed),
      closed: sum(({ closed }) => closed),
      stalledEnded: await stalled.isEnded(),
      mostMb: Math.round(after.most / megabyte),
      growthMb: Math.round((after.most - before.most) / megabyte),
      cpuPercent: Math.round((after.cpuSeconds / seconds) * 100),
    }
  } finally {
    for (const child of children) child.kill('SIGKILL')
  }
}

async function hear<Message>(child: ChildProcess): Promise<Message> {
  const [message] = await once(child, 'message', { signal: AbortSignal.timeout(60_000) })
  return message
}

async function getTickets(service: ChildProcess, count: number): Promise<string[]> {
  service.send({ tickets: count })
  return (await hear<{ tickets: string[] }>(service)).tickets
}

async function read(service: ChildProcess): Promise<{ most: number; cpuSeconds: number }> {
  service.send('read')
  return hear(service)
}

/** One who subscribes to everything and reads none of it. */
async function stall({ url, symbols, ticket }: { url: string; symbols: readonly string[]; ticket: string }) {
  const webSocket = new WebSocket(`${url}?ticket=${ticket}`)
  await once(webSocket, 'open')
  webSocket.send(JSON.stringify({ type: 'subscribe', symbols }))
  await once(webSocket, 'message')
  webSocket.pause()
  webSocket.on('error', () => undefined)
  // It finds out that it was ended when it reads again.
  const isEnded = async () => {
    const closed = once(webSocket, 'close')
    webSocket.resume()
    return Promise.race([closed.then(() => true), wait(5_000, false)])
  }
  return { isEnded }
}

function percentiles(measured: readonly Measured[]): { p50: number; p99: number; longest: number } {
  const tenths = measured[0]?.tenths.map((_, took) => measured.reduce((sum, one) => sum + (one.tenths[took] ?? 0), 0))
  const total = tenths?.reduce((sum, count) => sum + count, 0) ?? 0
  const at = (share: number) => {
    let seen = 0
    const found = tenths?.findIndex((count) => {
      seen += count
      return seen >= total * share
    })
    return (found ?? 0) / 10
  }
  return { p50: at(0.5), p99: at(0.99), longest: at(1) }
}

function print(result: Awaited<ReturnType<typeof measure>> & { passed: boolean }): void {
  console.log(
    [
      `${result.passed ? '✓' : '✗'} ${subscribers} subscribers × ${symbolsEach} instruments × ${1_000 / tickMilliseconds} a second, ${seconds} s (target: p99 ${p99AtMost} ms)`,
      `  delivery: p50 ${result.p50} ms, p99 ${result.p99} ms, longest ${result.longest} ms`,
      `  ${result.quotesPerSecond} quotes a second, ${result.missed} missed, ${result.closed} connections lost; who read nothing was ${result.stalledEnded ? 'ended' : 'kept'}`,
      `  memory ${result.mostMb} MB at most, grew by ${result.growthMb} MB; ${result.cpuPercent} % of a core`,
    ].join('\n'),
  )
}
