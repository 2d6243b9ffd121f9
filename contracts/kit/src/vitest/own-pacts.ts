import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Metadata of the pacts that this kit wrote. */
export const marker = 'concordat'

interface PactOwner {
  /** The consumer. */
  name: string
  directory: string
}

interface OwnPact {
  consumer?: { name?: string }
  metadata?: Record<string, unknown>
  interactions?: { comments?: { testFile?: string } }[]
}

/** The test files, relative to the root of the run, that recorded a consumer's pacts as they are now. */
export async function listTestFiles(owner: PactOwner): Promise<string[]> {
  const pacts = await readOwnPacts(owner)
  const files = pacts.flatMap(({ pact }) => pact.interactions ?? []).map(({ comments }) => comments?.testFile)
  return [...new Set(files.filter((file) => file !== undefined))]
}

/**
 * Removes the pacts that this kit wrote for a consumer and that are no longer recorded; pacts from elsewhere stay.
 *
 * @returns the names of the removed files
 */
export async function removeStalePacts(owner: PactOwner, kept: ReadonlySet<string>): Promise<string[]> {
  const stale = (await readOwnPacts(owner)).map(({ file }) => file).filter((file) => !kept.has(file))
  for (const file of stale) await rm(join(owner.directory, file))
  return stale
}

async function readOwnPacts({ name, directory }: PactOwner): Promise<{ file: string; pact: OwnPact }[]> {
  const files = (await readdir(directory).catch(() => [])).filter((file) => file.endsWith('.json')).sort()
  const pacts = await Promise.all(
    files.map(async (file) => ({ file, pact: parse(await readFile(join(directory, file), 'utf8')) })),
  )
  return pacts.filter(({ pact }) => pact.consumer?.name === name && pact.metadata?.[marker] !== undefined)
}

/** A file that is no pact is not ours. */
function parse(text: string): OwnPact {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
