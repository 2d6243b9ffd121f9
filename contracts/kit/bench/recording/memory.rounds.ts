import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { type MemorySample, sampleMemory } from '../memory-slope.ts'
import { callThroughClient, recordWithKit } from './record-with-kit.ts'

const interactions = 10_000
const batch = 250
const warmUp = 1_000
/** A slow machine samples fewer interactions. */
const budgetMs = 45_000

declare module 'vitest' {
  interface TaskMeta {
    recordingMemory?: MemorySample[]
  }
}

test('memory while recording and writing', async ({ task }) => {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-bench-'))
  const samples: MemorySample[] = []
  try {
    const begun = performance.now()
    for (let done = -warmUp; done <= interactions && performance.now() - begun < budgetMs; done += batch) {
      if (done >= 0) samples.push(await sampleMemory(done))
      await recordWithKit(directory, batch, callThroughClient)
    }
    task.meta.recordingMemory = samples
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})
