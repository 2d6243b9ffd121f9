import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const copies = join(import.meta.dirname, '../../../../.concordat')

/** A copy of one of the documentation's projects, which goes away with the test. */
export interface Example {
  directory: string
  /** Replaces text that a file holds exactly once. */
  edit(file: string, removed: string, added: string): Promise<void>
  /** Runs Vitest in it, as a reader would. */
  run(options?: { args?: string[]; env?: Record<string, string> }): Promise<{ exitCode: number; output: string }>
  readPact(file: string, folder?: string): Promise<string>
}

/** Copies a project, because a run writes its pacts where the documentation says: beside its tests. */
export async function openExample(name: string): Promise<Example> {
  await mkdir(copies, { recursive: true })
  const directory = await mkdtemp(join(copies, `docs-${name}-`))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  await cp(join(import.meta.dirname, name), directory, { recursive: true })
  return {
    directory,
    async edit(file, removed, added) {
      const text = await readFile(join(directory, file), 'utf8')
      if (text.split(removed).length !== 2)
        throw new Error(`Failed to edit ${file}: it does not hold ${JSON.stringify(removed)} once. Correct the test.`)
      await writeFile(
        join(directory, file),
        text.replace(removed, () => added),
      )
    },
    run: ({ args = [], env = {} } = {}) => runVitest(directory, args, env),
    readPact: (file, folder = 'pacts') => readFile(join(directory, folder, file), 'utf8'),
  }
}

function runVitest(directory: string, args: string[], env: Record<string, string>) {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(VITEST|NODE_OPTIONS|TEST$|DEV$|PROD$|MODE$|FORCE_COLOR)/.test(key),
    ),
  )
  const options = {
    cwd: directory,
    env: { ...clean, NO_COLOR: '1', CI: '1', PACT_DO_NOT_TRACK: 'true', ...env },
    timeout: 60_000,
  }
  return new Promise<{ exitCode: number; output: string }>((resolve) => {
    execFile(process.execPath, [vitest, 'run', '--root', directory, ...args], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 2
      resolve({ exitCode, output: stdout + stderr })
    })
  })
}
