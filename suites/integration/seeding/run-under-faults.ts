import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FaultyRun } from './faulty-run.ts'
import type { Suite } from './suites.ts'

/** Runs a suite's tests in a Vitest of their own, every group of faults at once on one PostgreSQL. */
export async function runUnderFaults(suite: Suite): Promise<FaultyRun> {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-faults-'))
  try {
    return await run(suite, join(folder, 'result.json'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(suite: Suite, result: string): Promise<FaultyRun> {
  const config = fileURLToPath(new URL('./vitest.config.ts', import.meta.url))
  const vitest = join(fileURLToPath(import.meta.resolve('vitest/package.json')), '..', 'vitest.mjs')
  const { VITEST: _, VITEST_MODE: __, VITEST_POOL_ID: ___, VITEST_WORKER_ID: ____, ...env } = process.env
  const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
    env: { ...env, SEEDED_SUITE: suite, SEEDED_FAULTS_RESULT: result },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(child, 'close')
  return JSON.parse(await readFile(result, 'utf8').catch(() => Promise.reject(new Error(output)))) as FaultyRun
}
