import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../src/provider/engine.ts'
import { ProviderSession } from '../../src/provider/provider-session.ts'
import { readPacts } from '../../src/provider/read-pacts.ts'
import { runStatesHere } from '../../src/provider/state-changer.ts'
import { startStateServer } from '../../src/provider/state-server.ts'
import { type VerificationContext, verifyInteraction } from '../../src/provider/verify-interaction.ts'
import { startBooks } from './provider.ts'
import { writeBooksPact } from './write-books-pact.ts'

/** A library with a pact, and both ways to verify the first interactions of it. */
export interface Library {
  /** All that a verify file does for each interaction, but Vitest's own part. */
  verifyOneByOne(count: number): Promise<void>
  /** The official verifier, given the whole pact as one job, in a process like the one that the kit gives it. */
  verifyAtOnce(count: number): Promise<void>
  close(): Promise<void>
}

/** Starts a provider and writes a pact with it. */
export async function openLibrary(count: number): Promise<Library> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-bench-'))
  await writeBooksPact(directory, count)
  const { pacts } = readPacts(directory, 'library')
  const whole = JSON.parse(await readFile(join(directory, 'reader-library.json'), 'utf8'))
  const { url, close } = await startBooks()
  const engine = createEngine()
  const official = createEngine({ patience: 60_000 })
  const stateServer = await startStateServer()
  const values = { accessToken: 'minted' }
  const timeout = 5_000
  const context: VerificationContext = {
    provider: 'library',
    session: new ProviderSession({
      provider: 'library',
      start: () => ({ url, reset: () => {} }),
      startTimeout: timeout,
      timeout,
    }),
    engine,
    stateServer,
    states: runStatesHere({ 'a book exists': async () => values }, { provider: 'library', timeout }),
    relay: () => undefined,
    timeout,
  }
  return {
    async verifyOneByOne(count) {
      for (const { pact, singles } of pacts) {
        for (const [at, interaction] of (pact.interactions ?? []).slice(0, count).entries()) {
          const test = { file: 'library.verify.test.ts', name: interaction.description }
          const { error } = await verifyInteraction(context, { pact, interaction, single: singles[at] ?? '', test })
          if (error) throw error
        }
      }
    },
    async verifyAtOnce(count) {
      stateServer.setValues(values)
      const first = JSON.stringify({ ...whole, interactions: whole.interactions.slice(0, count) })
      const job = { pact: first, provider: 'library', providerUrl: url, stateUrl: stateServer.url, timeout }
      const { result, interactionResults } = await official.verify(job)
      if (!result || interactionResults.length !== count)
        throw new Error(`the official verifier verified ${interactionResults.length} of ${count} interactions`)
    },
    async close() {
      await Promise.all([engine.close(), official.close(), stateServer.close(), rm(directory, { recursive: true })])
      close()
    },
  }
}
