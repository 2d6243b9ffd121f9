import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PactFile } from '../../src/documents/pact-file.ts'
import { type Round, runPairs } from '../run-pairs.ts'
import { callThroughClient, callWithoutClient, recordWithKit } from './record-with-kit.ts'
import { recordWithPactJs } from './record-with-pact-js.ts'

const count = 300
const rounds = 3
const warmUp = 30

declare module 'vitest' {
  interface TaskMeta {
    /** Milliseconds, by side; `pactJsCalls` is the part of `pactJs` that the client's calls took. */
    recordingRounds?: Round<'kit' | 'kitWithoutClient' | 'pactJs' | 'pactJsCalls'>[]
    /** Milliseconds of processor time, native threads included, of one more round. */
    recordingCpu?: Round<'kit' | 'kitWithoutClient' | 'pactJs'>
  }
}

test('both sides record the same', async ({ task }) => {
  const root = await mkdtemp(join(tmpdir(), 'concordat-bench-'))
  const directories = { kit: join(root, 'kit'), bare: join(root, 'bare'), pactJs: join(root, 'pact-js') }
  const calls: number[] = []
  const sides = (interactions: number) => ({
    kit: () => recordWithKit(directories.kit, interactions, callThroughClient),
    kitWithoutClient: () => recordWithKit(directories.bare, interactions, callWithoutClient),
    pactJs: async () => {
      // pact-js adds to the file that it finds.
      await rm(directories.pactJs, { recursive: true, force: true })
      calls.push(await recordWithPactJs(directories.pactJs, interactions))
    },
  })
  try {
    await runPairs(sides(warmUp), 2)
    calls.length = 0
    const timed = await runPairs(sides(count), rounds)
    task.meta.recordingRounds = timed.map((round, at) => ({ ...round, pactJsCalls: calls[at] ?? Number.NaN }))
    task.meta.recordingCpu = {
      kit: await measureCpu(sides(count).kit),
      kitWithoutClient: await measureCpu(sides(count).kitWithoutClient),
      pactJs: await measureCpu(sides(count).pactJs),
    }
    const [kit, bare, pactJs] = await Promise.all(Object.values(directories).map(readRecorded))
    expect(kit).toHaveLength(count)
    expect(bare).toEqual(kit)
    expect(pactJs).toEqual(kit)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})

async function measureCpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** What both sides must agree on, or they would not have done the same work. */
async function readRecorded(directory: string): Promise<object[]> {
  const pact = JSON.parse(await readFile(join(directory, 'reader-library.json'), 'utf8')) as PactFile
  const recorded = (pact.interactions ?? []).map(({ description, providerStates, request, response }) => ({
    description,
    providerStates,
    request: { method: request.method, path: request.path, headers: request.headers, generators: request.generators },
    response,
  }))
  return recorded.sort((a, b) => (a.description < b.description ? -1 : 1))
}
