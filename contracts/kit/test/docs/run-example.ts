import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const copies = join(import.meta.dirname, '../../../../.concordat')

export interface Ran {
  exitCode: number
  /** All that it printed, without colour. */
  output: string
}

/** A copy of one of the documentation's projects. */
export interface Example extends AsyncDisposable {
  directory: string
  /** Replaces text that a file holds exactly once. */
  edit(file: string, removed: string, added: string): Promise<void>
  /** Runs Vitest in it, as a reader would. */
  run(args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>
  read(file: string): Promise<string>
}

/** Copies a project, because a run writes its pacts where the documentation says: beside its tests. */
export async function openExample(name: string): Promise<Example> {
  await mkdir(copies, { recursive: true })
  const directory = await mkdtemp(join(copies, `docs-${name}-`))
  await cp(join(import.meta.dirname, name), directory, { recursive: true })
  const read = (file: string) => readFile(join(directory, file), 'utf8')
  return {
    directory,
    read,
    async edit(file, removed, added) {
      const parts = (await read(file)).split(removed)
      if (parts.length !== 2)
        throw new Error(`Failed to edit ${file}: it does not hold ${JSON.stringify(removed)} once. Correct the page.`)
      await writeFile(join(directory, file), parts.join(added))
    },
    run: (args = [], env = {}) => runVitest(directory, args, env),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  }
}

function runVitest(directory: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const foreign = /^(VITEST|NODE_OPTIONS|PACT_BROKER|GITHUB_|TEST$|DEV$|PROD$|MODE$|FORCE_COLOR)/
  const own = Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.test(key)))
  const options = {
    cwd: directory,
    env: { ...own, NO_COLOR: '1', CI: '1', PACT_DO_NOT_TRACK: 'true', ...env },
    timeout: 60_000,
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [vitest, 'run', '--root', directory, ...args], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 2
      resolve({ exitCode, output: stdout + stderr })
    })
  })
}
