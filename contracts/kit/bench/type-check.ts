import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { median } from './median.ts'
import { runBenchmark } from './report.ts'
import { runPairs } from './run-pairs.ts'
import { writeProject } from './type-check/write-project.ts'

const atMostSeconds = 5
const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc')
const options = [
  ...['--noEmit', '--strict', '--skipLibCheck', '--allowImportingTsExtensions', '--exactOptionalPropertyTypes'],
  ...['--noUncheckedIndexedAccess', '--target', 'es2024', '--lib', 'es2024,dom,dom.iterable', '--types', 'node'],
  ...['--module', 'nodenext', '--moduleResolution', 'nodenext', '--resolveJsonModule'],
]

await runBenchmark('type checking', {
  about: 'What checking the types of 200 mocked operations takes, by tsc from nothing. About 20 s.',
  async run() {
    const directory = await mkdtemp(join(tmpdir(), 'concordat-bench-'))
    try {
      await writeProject(directory)
      const check = (file: string) => () => checkTypes(directory, file)
      const rounds = await runPairs({ kit: check('kit.ts'), bare: check('bare.ts') }, 3)
      // The fastest: what else the machine does can only add to it.
      const seconds = Math.min(...rounds.map(({ kit }) => kit)) / 1_000
      return {
        name: 'kit type checking of 200 operations',
        target: `at most ${atMostSeconds} s`,
        medians: {
          fastestSeconds: seconds,
          kitSeconds: median(rounds.map(({ kit }) => kit)) / 1_000,
          withoutKitSeconds: median(rounds.map(({ bare }) => bare)) / 1_000,
        },
        ratio: seconds,
        ok: seconds <= atMostSeconds,
        notes: [
          'One test file that mocks all 200 operations, over the generated module; tsc --noEmit, nothing cached.',
          "Without the kit: the same module beside a test that mocks nothing, so tsc's start, Vitest's types and the module.",
        ],
      }
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
})

async function checkTypes(directory: string, file: string): Promise<void> {
  await promisify(execFile)(process.execPath, [tsc, ...options, file], { cwd: directory }).catch((error) => {
    throw new Error(`tsc found faults: ${String(error.stdout).slice(0, 1_000)}`)
  })
}
