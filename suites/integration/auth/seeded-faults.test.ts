import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { catalogue, groupFaults, unseeded } from './faults/catalogue.ts'
import type { FaultyRun } from './faults/faulty-run.ts'

const groups = groupFaults(process.env['SEEDED_FAULTS'] !== 'each')
const nameOf = (index: number) => `${groups[index]?.file}-${index}`
let run: FaultyRun = {}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-faults-'))
  try {
    run = await runUnderFaults(join(folder, 'result.json'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 600_000)

/** Runs the tests in a Vitest of their own, every group of faults at once on one PostgreSQL. */
async function runUnderFaults(result: string): Promise<FaultyRun> {
  const config = fileURLToPath(new URL('./faults/vitest.config.ts', import.meta.url))
  const vitest = join(fileURLToPath(import.meta.resolve('vitest/package.json')), '..', 'vitest.mjs')
  const { VITEST: _, VITEST_MODE: __, VITEST_POOL_ID: ___, VITEST_WORKER_ID: ____, ...env } = process.env
  const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
    env: { ...env, SEEDED_FAULTS_RESULT: result },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(child, 'close')
  return JSON.parse(await readFile(result, 'utf8').catch(() => Promise.reject(new Error(output)))) as FaultyRun
}

test.for(groups.map(({ file, faults }, index) => [faults.map(({ name }) => name).join('; '), file, index] as const))(
  '%s: the tests of %s see it, and no others',
  ([, , index]) => {
    const outcome = run[nameOf(index)] ?? {}
    const failed = Object.entries(outcome).filter(([, { state }]) => state === 'failed')
    const expected = groups[index]?.faults.flatMap(({ breaks }) => breaks) ?? []
    expect(new Set(expected).size, 'faults seeded together break different tests').toBe(expected.length)
    const messages = failed.map(([name, { message }]) => `${name}: ${message}`).join('\n')
    expect(messages, 'the platform came up, and every fault fitted').not.toMatch(/Failed to (start|seed)/)
    expect(failed.map(([name]) => name).sort(), messages).toEqual(expected.toSorted())
    expect(Object.values(outcome).filter(({ state }) => state === 'passed').length).toBeGreaterThan(0)
  },
)

test('for every test of the suite there is a fault that it sees', () => {
  const tests = new Set(Object.values(run).flatMap((outcome) => Object.keys(outcome)))
  const seeded = new Set([...catalogue.flatMap(({ breaks }) => breaks), ...Object.keys(unseeded)])
  expect([...tests].filter((name) => !seeded.has(name))).toEqual([])
  expect(
    [...seeded].filter((name) => !tests.has(name)),
    'names in the catalogue that no test has',
  ).toEqual([])
})
