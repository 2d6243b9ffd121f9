import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { GeneratedFile } from './outputs.ts'

/** The paths whose content on disk differs from what was generated. */
export async function staleFiles(files: GeneratedFile[]): Promise<string[]> {
  const stale = await Promise.all(
    files.map(async ({ path, content }) => (await readFile(path, 'utf8').catch(() => undefined)) !== content && path),
  )
  return stale.filter((path) => path !== false)
}

/** Writes what differs, each file at once or not at all; returns the paths written. */
export async function writeFiles(files: GeneratedFile[]): Promise<string[]> {
  const stale = await staleFiles(files)
  for (const { path, content } of files.filter(({ path }) => stale.includes(path))) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.${process.pid}`, content)
    await rename(`${path}.${process.pid}`, path)
  }
  return stale
}
