import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { VerificationRecord } from '../../src/provider/verification-record.ts'
import type { AnyRecording } from '../../src/recording/recording.ts'

/** Milliseconds after which a run is ended: less than the tests wait for it. */
const RUN_LIMIT = 110_000

/** What became of one test of a case, as Vitest's JSON reporter says it. */
export interface CaseTest {
  title: string
  fullName: string
  status: string
  failureMessages: string[]
  meta: { concordatVerification?: VerificationRecord; concordat?: AnyRecording[] }
}

/** The cases' tests by folder, and what the run printed. */
export interface CaseRun {
  cases: Record<string, CaseTest[]>
  output: string
  exitCode: number | null
}

/**
 * Runs the cases of the given projects in a Vitest of their own: most of them must fail, and how is what the tests look at.
 *
 * @param more arguments of Vitest, such as parts of the paths to run
 */
export async function runCases(
  projects: string[],
  env: NodeJS.ProcessEnv = {},
  root: string = import.meta.dirname,
  more: string[] = [],
): Promise<CaseRun> {
  const reports = await mkdtemp(join(tmpdir(), 'concordat-cases-'))
  const report = join(reports, 'report.json')
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const filters = projects.map((project) => `--project=${project}`)
  const args = [
    vitest,
    'run',
    '--root',
    root,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
    ...more,
  ]
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const child = spawn(process.execPath, args, {
    env: { ...inherited, ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: RUN_LIMIT,
  })
  const chunks: string[] = []
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)))
  child.stderr.on('data', (chunk) => chunks.push(String(chunk)))
  const [exitCode] = (await once(child, 'close')) as [number | null]
  const output = chunks.join('')
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`Failed to run the cases: Vitest wrote no report. It printed:\n${output}`)
  })
  await rm(reports, { recursive: true })
  const { testResults } = JSON.parse(text) as { testResults: { name: string; assertionResults: CaseTest[] }[] }
  const cases: Record<string, CaseTest[]> = {}
  for (const { name, assertionResults } of testResults) {
    const folder = dirname(name).split(/[\\/]/).at(-1) ?? name
    cases[folder] = [...(cases[folder] ?? []), ...assertionResults]
  }
  return { cases, output, exitCode }
}
