import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { request } from 'undici'
import { mintTokens, publicKey } from './tokens.ts'

const usage = `Usage: node consumers/gateway/bench/token-check.ts [--json]

What checking access tokens costs the gateway: requests a second with the check and without, on the same route of the same
process, in alternating rounds; and how soon a revocation is honoured under load. About 30 s, loopback only.

Exit codes: 0 within the targets, 1 not, 2 could not run.`

const targets = { ratio: 0.8, revocationMs: 1_000 }
const pairs = 5
const roundSeconds = 1.5
const connections = 50
const distinctTokens = 200
const tokenCacheSize = 10_000
const revoked = 5

const path = '/auth/me'
const tokens = mintTokens(distinctTokens + revoked)
const requests = tokens.slice(0, distinctTokens).map(({ token }) => ({ headers: { authorization: `Bearer ${token}` } }))

if (process.argv.includes('--help')) console.log(usage)
else await run()

async function run(): Promise<void> {
  const children: ChildProcess[] = []
  try {
    const upstream = start('./upstream-process.ts', [], children)
    const upstreamUrl = await ask(upstream, { publicKey })
    const gateway = start('./gateway-process.ts', [String(upstreamUrl)], children)
    const [urls] = (await once(gateway, 'message')) as [{ checked: string; unchecked: string }]
    report(await measure(gateway, upstream, urls))
  } catch (error) {
    process.stderr.write(
      `Failed to measure the token check: ${error instanceof Error ? error.message : error}. Run it again.\n`,
    )
    process.exitCode = 2
  } finally {
    for (const child of children) child.kill('SIGKILL')
  }
}

function start(file: string, args: string[], children: ChildProcess[]): ChildProcess {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args)
  children.push(child)
  return child
}

async function ask(child: ChildProcess, message: object): Promise<unknown> {
  const answer = once(child, 'message', { signal: AbortSignal.timeout(10_000) })
  child.send(message)
  return (await answer)[0]
}

type Round = { requestsPerSecond: number; cpuMicrosecondsPerRequest: number }

async function measure(gateway: ChildProcess, upstream: ChildProcess, urls: { checked: string; unchecked: string }) {
  const round = async (url: string, duration = roundSeconds): Promise<Round> => {
    const cpuBefore = Number(await ask(gateway, {}))
    const result = await autocannon({ url: url + path, connections, duration, requests })
    const cpu = Number(await ask(gateway, {})) - cpuBefore
    const failed = result.non2xx + result.errors + result.timeouts
    if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed`)
    return {
      requestsPerSecond: result.requests.total / result.duration,
      cpuMicrosecondsPerRequest: cpu / result.requests.total,
    }
  }

  await round(urls.unchecked, 2)
  await round(urls.checked, 2)
  const rounds: { checked: Round; unchecked: Round }[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    // The order alternates too, so that a drift of the machine's speed favours neither.
    if (pair % 2 === 0) rounds.push({ unchecked: await round(urls.unchecked), checked: await round(urls.checked) })
    else rounds.push({ checked: await round(urls.checked), unchecked: await round(urls.unchecked) })
  }

  const load = autocannon({ url: urls.checked + path, connections, duration: 4, requests })
  const revocations: number[] = []
  for (const session of tokens.slice(distinctTokens))
    revocations.push(await timeRevocation(upstream, urls.checked, session))
  const loaded = await load
  if (loaded.non2xx + loaded.errors > 0) throw new Error('requests failed while others were revoked')

  return { rounds, revocations }
}

/** Milliseconds from auth's taking a revocation to the gateway's first refusal. */
async function timeRevocation(upstream: ChildProcess, url: string, { sid, token }: { sid: string; token: string }) {
  const send = async () => {
    const { statusCode, body } = await request(url + path, { headers: { authorization: `Bearer ${token}` } })
    await body.dump()
    return statusCode
  }
  const before = await send()
  if (before !== 200) throw new Error(`a good token was answered ${before}`)
  const revokedAt = performance.now()
  await ask(upstream, { revoke: sid })
  while ((await send()) !== 401) {
    if (performance.now() - revokedAt > 10_000) throw new Error('a revocation was not honoured within 10 s')
  }
  return performance.now() - revokedAt
}

function report({ rounds, revocations }: Awaited<ReturnType<typeof measure>>): void {
  const result = {
    benchmark: 'gateway token check',
    ratio: median(rounds.map(({ checked, unchecked }) => checked.requestsPerSecond / unchecked.requestsPerSecond)),
    requestsPerSecond: {
      withCheck: median(rounds.map(({ checked }) => checked.requestsPerSecond)),
      withoutCheck: median(rounds.map(({ unchecked }) => unchecked.requestsPerSecond)),
    },
    cpuMicrosecondsPerRequest: {
      withCheck: median(rounds.map(({ checked }) => checked.cpuMicrosecondsPerRequest)),
      withoutCheck: median(rounds.map(({ unchecked }) => unchecked.cpuMicrosecondsPerRequest)),
    },
    revocationMs: { median: median(revocations), worst: Math.max(...revocations) },
    tokenCacheSize,
    distinctTokens,
    pairs,
    targets,
    met: false,
  }
  result.met = result.ratio >= targets.ratio && result.revocationMs.worst <= targets.revocationMs
  process.exitCode = result.met ? 0 : 1
  console.log(process.argv.includes('--json') ? JSON.stringify(result) : describe(result))

  function describe({ requestsPerSecond, cpuMicrosecondsPerRequest, revocationMs }: typeof result): string {
    const whole = (value: number) => Math.round(value).toLocaleString('en')
    return [
      `gateway token check, medians of ${pairs} pairs of rounds, ${distinctTokens} distinct tokens, ${connections} connections`,
      `  with the check     ${whole(requestsPerSecond.withCheck)} req/s   ${whole(cpuMicrosecondsPerRequest.withCheck)} µs CPU a request`,
      `  without it         ${whole(requestsPerSecond.withoutCheck)} req/s   ${whole(cpuMicrosecondsPerRequest.withoutCheck)} µs CPU a request`,
      `  ratio              ${result.ratio.toFixed(3)} (target ${targets.ratio} or more)`,
      `  revocation         ${whole(revocationMs.worst)} ms at worst, median ${whole(revocationMs.median)} ms, under load (target ${targets.revocationMs} ms)`,
      `  tokens remembered  ${whole(tokenCacheSize)} at most`,
      result.met ? '  within the targets' : '  NOT within the targets',
    ].join('\n')
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
