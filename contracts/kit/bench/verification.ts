import { median } from './median.ts'
import { runBenchmark } from './report.ts'
import { runPairs } from './run-pairs.ts'
import { openLibrary } from './verification/open-library.ts'

const count = 300
const fewer = 30
const atMost = 1.1

await runBenchmark('verification', {
  about: `What one job an interaction, with its states, costs over the official verifier's own time for ${count} interactions. About 20 s.`,
  async run() {
    const many = await timeBoth(count, 3)
    const few = await timeBoth(fewer, 9)
    const ratio = median(many.map(({ kit, official }) => kit / official))
    return {
      name: `kit verification of ${count} interactions`,
      target: `at most ${atMost} times the official verifier`,
      medians: {
        kitMs: median(many.map(({ kit }) => kit)),
        officialMs: median(many.map(({ official }) => official)),
        [`ratioOf${fewer}`]: median(few.map(({ kit, official }) => kit / official)),
      },
      ratio,
      ok: ratio <= atMost,
      notes: [
        'Kit: reset, state handler and one job of the verifier for each interaction. Official: one job, states posted.',
        'Both: the verifier in a child process, the provider in this one. Neither: start-up, Vitest.',
        "The verifier's own time grows faster than the number of interactions in one job.",
      ],
    }
  },
})

async function timeBoth(interactions: number, rounds: number) {
  const library = await openLibrary(interactions)
  try {
    // Both processes are started, and all code is loaded, by one interaction each.
    await library.verifyOneByOne(1)
    await library.verifyAtOnce(1)
    return await runPairs(
      {
        kit: () => library.verifyOneByOne(interactions),
        official: () => library.verifyAtOnce(interactions),
      },
      rounds,
    )
  } finally {
    await library.close()
  }
}
