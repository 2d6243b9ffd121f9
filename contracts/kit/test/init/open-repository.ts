import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

/** What a command line printed, and its exit code. */
interface Printed {
  exitCode: number
  out: string
  error: string
}

/** Somebody's repository, in a directory that goes away with the test. */
export interface Repository {
  root: string
  concordat(args: readonly string[], more?: Partial<Io>): Promise<Printed>
  read(path: string): Promise<string>
  write(path: string, text: string): Promise<void>
  /** Its files by path, without installed packages. */
  list(): Promise<string[]>
}

const kit = fileURLToPath(new URL('../../', import.meta.url))
const { resolve } = createRequire(import.meta.url)

/** Opens a repository of these files, with the packages installed that the set-up asks for. */
export async function openRepository(files: Readonly<Record<string, string>>): Promise<Repository> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'concordat-init-')))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  for (const [path, text] of Object.entries(files)) await write(path, text)
  await mkdir(join(root, 'node_modules'), { recursive: true })
  await symlink(kit, join(root, 'node_modules/concordat'), 'dir')
  for (const name of ['vitest', 'msw', 'zod']) {
    await symlink(dirname(resolve(`${name}/package.json`)), join(root, 'node_modules', name), 'dir')
  }
  return {
    root,
    write,
    read: (path) => readFile(join(root, path), 'utf8'),
    list: async () => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true })
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      return paths.filter((path) => !path.startsWith('node_modules')).sort()
    },
    concordat: async (args, more = {}) => {
      const printed = { out: '', error: '' }
      const exitCode = await run(args, {
        out: { write: (text) => (printed.out += text) },
        error: { write: (text) => (printed.error += text) },
        cwd: root,
        env: {},
        signal: new AbortController().signal,
        exitCode: 0,
        ...more,
      })
      return { exitCode, ...printed }
    },
  }
}
