import { readFileSync } from 'node:fs'
import { type MemorySample, sampleMemory, slopeOf } from './memory-slope.ts'
import { runBenchmark } from './report.ts'
import { openLibrary } from './verification/open-library.ts'

/** Less than any one object of an interaction: nothing of it is kept. */
const atMost = 100
const interactions = 10_000
const batch = 125
const warmUp = 500
/** A slow machine samples fewer interactions. */
const budgetMs = 180_000

await runBenchmark('memory while verifying', {
  about: 'What up to 10,000 verified interactions leave behind in memory, here and in the verifier. At most 3 minutes.',
  async run() {
    const library = await openLibrary(batch)
    try {
      const own: MemorySample[] = []
      const verifier: MemorySample[] = []
      const begun = performance.now()
      for (let done = -warmUp; done <= interactions && performance.now() - begun < budgetMs; done += batch) {
        if (done >= 0) {
          own.push(await sampleMemory(done))
          verifier.push({ interactions: done, heapBytes: 0, rssBytes: sumChildren() })
        }
        await library.verifyOneByOne(batch)
      }
      const ratio = slopeOf(own, 'heapBytes')
      return {
        name: 'kit memory while verifying',
        target: `at most ${atMost} bytes of heap an interaction`,
        medians: {
          interactions: own.at(-1)?.interactions ?? 0,
          heapBytesPerInteraction: ratio,
          verifierRssBytesPerInteraction: slopeOf(verifier, 'rssBytes'),
          heapMegabytesAtEnd: (own.at(-1)?.heapBytes ?? Number.NaN) / 2 ** 20,
        },
        ratio,
        ok: ratio <= atMost,
        notes: [
          'As many as fit into 3 minutes; slope of the line through samples, after 500 to warm up and a forced collection each.',
          "The verifier's resident memory is its own, in a process that ends with the verify file; Linux only.",
        ],
      }
    } finally {
      await library.close()
    }
  },
})

/** Resident bytes of the processes that this one started; not a number where there is no proc(5). */
function sumChildren(): number {
  try {
    const pids = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
    const sizes = pids.map((pid) => /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    return sizes.reduce((sum, kilobytes) => sum + Number(kilobytes) * 1_024, 0)
  } catch {
    return Number.NaN
  }
}
