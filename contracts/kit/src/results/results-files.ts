import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Results, type StoredResults } from './stored-results.ts'
import { UnreadableResultsError } from './unreadable-results-error.ts'

/** Where results are kept, below the root of the run or the directory of the config. */
export function locateResults(root: string): string {
  return join(root, '.concordat', 'results')
}

/** Writes the results of one provider; a reader finds the old file or the new one, never a part. */
export async function writeResults(root: string, results: StoredResults): Promise<void> {
  const directory = locateResults(root)
  await mkdir(directory, { recursive: true })
  await writeFile(join(root, '.concordat', '.gitignore'), '*\n', { flag: 'wx' }).catch(() => {})
  const file = join(directory, nameFile(results.provider))
  const unfinished = `${file}.${process.pid}`
  try {
    await writeFile(unfinished, `${JSON.stringify(results, null, 2)}\n`)
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/**
 * Reads what every provider's last run said, by name of the provider; nothing where no run has stored any.
 *
 * @throws {UnreadableResultsError} when a file is not what a run stores
 */
export async function readResults(root: string): Promise<StoredResults[]> {
  const directory = locateResults(root)
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.map((name) => readOne(join(directory, name))))
}

/** Forgets what was said of a provider. */
export async function removeResults(root: string, provider: string): Promise<void> {
  await rm(join(locateResults(root), nameFile(provider)), { force: true })
}

async function readOne(file: string): Promise<StoredResults> {
  try {
    // The schema is looser in the codes, which a later version may have more of.
    return Results.parse(JSON.parse(await readFile(file, 'utf8'))) as StoredResults
  } catch (cause) {
    throw new UnreadableResultsError(file, { cause })
  }
}

/** A name may hold what a file's name may not. */
function nameFile(provider: string): string {
  return `${encodeURIComponent(provider)}.json`
}
