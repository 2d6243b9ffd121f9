import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { PactFile } from '../../src/documents/pact-file.ts'

const here = dirname(fileURLToPath(import.meta.url))
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

/** How a run of a fixture project ended. */
export interface ProjectRun {
  exitCode: number | null
  /** All that it printed, without colour. */
  output: string
}

/** A directory for pacts that goes away with the test. */
export async function makePactDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-pacts-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** Runs one of these projects with the real Vitest, as a user would. */
export function runProject(
  name: string,
  { pacts, args = [], env = {}, config = 'vitest.config.ts', interruptAt }: RunOptions,
): Promise<ProjectRun> {
  const root = join(here, name)
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_OPTIONS|TEST$|DEV$|PROD$|MODE$)/.test(key)),
  )
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--root', root, '--config', join(here, config), '--reporter', 'default', ...args],
    { cwd: root, env: { ...clean, NO_COLOR: '1', CI: '1', PACTS: pacts, ...env } },
  )
  let output = ''
  const read = (chunk: Buffer) => {
    const before = output
    output += chunk
    if (interruptAt && !before.includes(interruptAt) && output.includes(interruptAt)) child.kill('SIGINT')
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, output }))
  })
}

export interface RunOptions {
  pacts: string
  args?: string[]
  env?: Record<string, string>
  config?: string
  /** Presses Ctrl-C when this text is printed. */
  interruptAt?: string
}

/** The text of each file in a pact directory, by name. */
export async function readPactTexts(directory: string): Promise<Record<string, string>> {
  const files = (await readdir(directory)).sort()
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(directory, file), 'utf8')])),
  )
}

/** The pact of this project's participant and the library. */
export async function readLibraryPact(directory: string): Promise<PactFile> {
  return JSON.parse(await readFile(join(directory, 'reader-library.json'), 'utf8'))
}
