import { slopeOf } from './memory-slope.ts'
import { runBenchmark } from './report.ts'
import { runInVitest } from './run-in-vitest.ts'

/** Less than any one object of an interaction: nothing of it is kept. */
const atMost = 100

await runBenchmark('memory while recording', {
  about: 'What 10,000 recorded and written interactions leave behind in the memory of a Vitest worker. About 20 s.',
  async run() {
    const { recordingMemory: samples = [] } = await runInVitest('memory')
    const ratio = slopeOf(samples, 'heapBytes')
    return {
      name: 'kit memory while recording 10,000 interactions',
      target: `at most ${atMost} bytes of heap an interaction`,
      medians: {
        interactions: samples.at(-1)?.interactions ?? 0,
        heapBytesPerInteraction: ratio,
        rssBytesPerInteraction: slopeOf(samples, 'rssBytes'),
        heapMegabytesAtEnd: (samples.at(-1)?.heapBytes ?? Number.NaN) / 2 ** 20,
      },
      ratio,
      ok: ratio <= atMost,
      notes: [
        'Written 250 at a time; slope of the line through samples, after 1,000 to warm up and a forced collection each.',
        'The rest of the resident memory is the native library: it keeps what was once written until the process ends.',
      ],
    }
  },
})
