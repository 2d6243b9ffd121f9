import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A copy of the repository in which a test may break whatever it likes. */
export interface WorkspaceCopy extends AsyncDisposable {
  path: string
  /** Replaces `from`, which must occur, by `to` in one file. */
  edit(file: string, change: { from: string | RegExp; to: string }): Promise<void>
  /** Writes what is generated from the copy's openapi/. */
  generate(): Promise<void>
  /** Names in pacts/ that are not, byte for byte, what was copied. */
  changedPacts(): Promise<string[]>
}

/** Copies what git would commit; packages are linked, the workspace's own ones to the copy. */
export async function copyWorkspace(root = join(import.meta.dirname, '../..')): Promise<WorkspaceCopy> {
  const path = await mkdtemp(join(tmpdir(), 'concordat-loop-'))
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root })
  for (const file of stdout.split('\0').filter(Boolean)) {
    await mkdir(join(path, dirname(file)), { recursive: true })
    // A file that is deleted but not yet committed is still listed.
    await copyFile(join(root, file), join(path, file)).catch(() => undefined)
  }
  for (const folder of await listPackageFolders(root)) await linkPackages(join(root, folder), join(path, folder))
  return {
    path,
    async edit(file, { from, to }) {
      const before = await readFile(join(path, file), 'utf8')
      const after = before.replace(from, to)
      if (after === before)
        throw new Error(`Failed to seed a fault in ${file}: it does not contain ${from}. Update the test.`)
      await writeFile(join(path, file), after)
    },
    async generate() {
      await run(process.execPath, ['scripts/generate.ts'], { cwd: path })
    },
    async changedPacts() {
      const names = new Set([...(await readdir(join(root, 'pacts'))), ...(await readdir(join(path, 'pacts')))])
      const read = (folder: string, name: string) => readFile(join(folder, 'pacts', name), 'utf8').catch(() => '')
      const changed = [...names].map(async (name) => (await read(root, name)) !== (await read(path, name)) && name)
      return (await Promise.all(changed)).filter((name) => name !== false)
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

/** The root's node_modules, and those of workspaces whose versions differ. */
async function listPackageFolders(root: string): Promise<string[]> {
  const parents = ['contracts', 'consumers', 'providers']
  const workspaces = await Promise.all(
    parents.map(async (parent) => (await readdir(join(root, parent))).map((name) => `${parent}/${name}`)),
  )
  return ['.', 'suites', ...workspaces.flat()].map((workspace) => join(workspace, 'node_modules'))
}

async function linkPackages(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => [])
  if (entries.length > 0) await mkdir(to, { recursive: true })
  for (const entry of entries) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isSymbolicLink()) {
      // A workspace's own package: the same relative link leads to the copy.
      await symlink(await readlink(source), target)
    } else if (entry.name.startsWith('@')) {
      await linkPackages(source, target)
    } else if (!entry.name.startsWith('.') || entry.name === '.bin') {
      await symlink(relative(to, source), target)
    }
  }
}
