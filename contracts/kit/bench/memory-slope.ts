import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a process held after so many interactions. */
export interface MemorySample {
  interactions: number
  heapBytes: number
  rssBytes: number
}

/** Takes a sample of this process, after two forced garbage collections: the first one queues finalizers. */
export async function sampleMemory(interactions: number): Promise<MemorySample> {
  collectGarbage()
  await new Promise(setImmediate)
  collectGarbage()
  const { heapUsed, rss } = process.memoryUsage()
  return { interactions, heapBytes: heapUsed, rssBytes: rss }
}

/** Bytes that each interaction leaves behind: the slope of the line of least squares through the samples. */
export function slopeOf(samples: readonly MemorySample[], kind: 'heapBytes' | 'rssBytes'): number {
  const meanX = mean(samples.map(({ interactions }) => interactions))
  const meanY = mean(samples.map((sample) => sample[kind]))
  const covariance = mean(samples.map((sample) => (sample.interactions - meanX) * (sample[kind] - meanY)))
  return covariance / mean(samples.map(({ interactions }) => (interactions - meanX) ** 2))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
