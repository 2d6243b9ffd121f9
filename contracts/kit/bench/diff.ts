import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareDocuments } from '../src/diff/compare-documents.ts'
import { findImpact } from '../src/diff/impact/find-impact.ts'
import { readOpenApi } from '../src/documents/index.ts'
import { makeDocument } from './check/make-document.ts'
import { makePact } from './check/make-pact.ts'
import { median } from './median.ts'
import { runBenchmark } from './report.ts'

const operations = 500
const changed = 10
const rounds = 5
const atMostMs = 1_000

await runBenchmark('contract diff', {
  about: 'How long comparing two revisions of a document of 500 operations takes, with whom it breaks. About 20 s.',
  async run() {
    const directory = await mkdtemp(join(tmpdir(), 'concordat-bench-'))
    try {
      const [old, now] = [join(directory, 'before.yaml'), join(directory, 'after.yaml')]
      const text = makeDocument(operations)
      await writeFile(old, text)
      await writeFile(now, loosen(text, changed))
      const times = { read: [] as number[], compare: [] as number[], join: [] as number[], all: [] as number[] }
      let [changes, readers] = [0, 0]
      for (let round = 0; round < rounds; round += 1) {
        const started = performance.now()
        const documents = { before: await readOpenApi(old), after: await readOpenApi(now) }
        const read = performance.now()
        const found = compareDocuments(documents, { provider: 'api', today: '2026-01-01' })
        const compared = performance.now()
        const { impacts } = await findImpact({
          provider: 'api',
          changes: found,
          documents: {
            before: { file: 'api.yaml', value: documents.before },
            after: { file: 'api.yaml', value: documents.after },
          },
          contracts: [{ file: 'pact.json', pact: makePact(operations, operations) as never }],
        })
        const joined = performance.now()
        times.read.push(read - started)
        times.compare.push(compared - read)
        times.join.push(joined - compared)
        times.all.push(joined - started)
        changes = found.length
        readers = impacts.filter((impact) => impact.readers.length > 0).length
      }
      const ms = median(times.all)
      return {
        name: `comparing two revisions of ${operations} operations`,
        target: `read, compared and joined with ${operations} interactions in less than ${atMostMs} ms`,
        medians: {
          readMs: median(times.read),
          compareMs: median(times.compare),
          joinMs: median(times.join),
          changes,
          changesThatHit: readers,
          machineLoadPerCore: (loadavg()[0] ?? Number.NaN) / availableParallelism(),
        },
        ratio: ms,
        ok: ms < atMostMs && changes > 0,
        notes: [
          `${changed} schemas of ${operations / 2} lose a promise; every operation and schema is compared.`,
          'Joined: the interactions of operations that changed are checked against both revisions.',
        ],
      }
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
})

/** The first schemas no longer promise the price. */
function loosen(text: string, count: number): string {
  let left = count
  return text.replaceAll('quantity, price, owner', (found) => (left-- > 0 ? 'quantity, owner' : found))
}
