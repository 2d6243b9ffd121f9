import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ProjectRun, type RunOptions, runProject } from '../projects/run-project.ts'

const folder = fileURLToPath(new URL('../projects-existing-msw/', import.meta.url))

/** Runs one of the projects with MSW tests of their own. */
export function runExisting(
  name: string,
  { config = 'vitest.config.ts', ...options }: RunOptions,
): Promise<ProjectRun> {
  const root = join('..', 'projects-existing-msw', name)
  return runProject(root, { ...options, config: join(root, config) })
}

/** The name of each file of the app, with a digest of its bytes. */
export async function digestSources(name: string): Promise<Record<string, string>> {
  const entries = await readdir(join(folder, name, 'src'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const digests = files.sort().map(async (file) => {
    const bytes = await readFile(file)
    return [file.slice(dirname(folder).length), createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(digests))
}
