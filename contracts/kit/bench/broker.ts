import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBroker } from '../src/broker/index.ts'
import { openStore } from '../src/broker/store/open-store.ts'
import { large, seed } from './broker/seed.ts'
import { runBenchmark } from './report.ts'

const atMost = 100
const requests = 500

await runBenchmark('the broker', {
  about:
    'How long can-i-deploy takes in a broker of 1,000 participants, 100,000 pact versions and 200,000 results. About 30 s.',
  async run() {
    const directory = await mkdtemp(join(tmpdir(), 'concordat-bench-broker-'))
    const file = join(directory, 'broker.sqlite')
    try {
      const store = openStore(file, () => new Date())
      const began = performance.now()
      seed(store, large)
      const seedMs = performance.now() - began
      const counts = Object.fromEntries(
        ['participants', 'contents', 'verifications'].map((table) => [
          table,
          store.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0,
        ]),
      )
      store.close()
      const broker = await startBroker({ file })
      try {
        const ask = (participant: number) =>
          time(
            `${broker.url}/matrix?q[][pacticipant]=participant-${participant}&q[][version]=v19&latestby=cvpv&environment=prod`,
          )
        const first = await ask(500)
        const any = await collect((index) => ask((index * 7919) % large.participants))
        const hubs = await collect((index) => ask(index % large.hubs))
        const selection = await collect((index) =>
          select(`${broker.url}/pacts/provider/participant-${index % large.hubs}/for-verification`),
        )
        const p95 = Math.max(percentile(any, 0.95), percentile(hubs, 0.95))
        return {
          name: `broker of ${counts['participants']} participants, ${counts['contents']} pact versions, ${counts['verifications']} results`,
          target: `can-i-deploy p95 at most ${atMost} ms`,
          medians: {
            seedMs,
            firstMs: first,
            anyP50Ms: percentile(any, 0.5),
            anyP95Ms: percentile(any, 0.95),
            hubP50Ms: percentile(hubs, 0.5),
            hubP95Ms: percentile(hubs, 0.95),
            hubMaxMs: Math.max(...hubs),
            hubSelectionP95Ms: percentile(selection, 0.95),
          },
          ratio: p95,
          ok: p95 <= atMost,
          notes: [
            `Over HTTP on loopback, one request after the other, ${requests} of each kind; the answer is read whole.`,
            `A hub is a provider of about ${Math.round(large.participants / large.hubs)} consumers, all in the environment asked about.`,
            'Selection is pacts-for-verification of a hub, for main branches and what is deployed.',
          ],
        }
      } finally {
        await broker.close()
      }
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
})

async function collect(measure: (index: number) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < requests; index++) times.push(await measure(index))
  return times
}

async function time(url: string, init?: RequestInit): Promise<number> {
  const began = performance.now()
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`)
  return performance.now() - began
}

function select(url: string): Promise<number> {
  const consumerVersionSelectors = [{ mainBranch: true }, { deployedOrReleased: true }]
  const query = { consumerVersionSelectors, includePendingStatus: true, providerVersionBranch: 'main' }
  return time(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(query) })
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
