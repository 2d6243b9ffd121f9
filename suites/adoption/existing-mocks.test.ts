import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, onTestFinished, test } from 'vitest'
import { chooseCombinations, packagesOf } from './combinations.ts'
import { openMachine } from './machine.ts'

const root = join(import.meta.dirname, '../..')
const app = join(root, 'contracts/kit/test/projects-existing-msw/todo-app')
// Before 4.1 Vitest cannot tell concurrent tests apart; the run says so, and records the others.
const options = ['--config', 'with-pacts.config.ts', '--exclude', 'src/concurrent.test.ts']

test.for(chooseCombinations())(
  'what a repository’s own mocks answer is recorded on Node $node, Vitest $vitest, MSW $msw',
  async (combination) => {
    const packages = packagesOf(combination, inject('tarball'))
    await using machine = await openMachine({ packages, node: combination.node })
    await cp(app, machine.directory, { recursive: true, filter: (path) => !/node_modules|pacts$/.test(path) })
    const { exitCode, printed } = await machine.run(`
npm init -y
npm pkg set type=module
npm install --save-dev concordat vitest msw zod axios
npx vitest run ${options.join(' ')}
`)
    expect(exitCode, printed).toBe(0)
    expect(await readFile(join(machine.directory, 'pacts/todo-app-todos.json'), 'utf8')).toBe(await recordHere())
  },
)

/** What the sources of the kit record of the same tests in this repository. */
async function recordHere(): Promise<string> {
  const pacts = await mkdtemp(join(tmpdir(), 'concordat-here-'))
  onTestFinished(() => rm(pacts, { recursive: true, force: true }))
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], CI: 'true', NO_COLOR: '1', PACTS: pacts }
  await promisify(execFile)(process.execPath, [vitest, 'run', ...options], { cwd: app, env })
  return readFile(join(pacts, 'todo-app-todos.json'), 'utf8')
}
