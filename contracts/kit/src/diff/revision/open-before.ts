import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { RevisionError } from '../../git/revision-error.ts'
import { checkOut } from './check-out.ts'
import { findBase } from './find-base.ts'

/** What a comparison starts from; a checked-out revision goes when it is disposed of. */
export interface Before extends AsyncDisposable {
  directory: string
  /** For people: `1a2b3c4d5e6f` or the directory. */
  name: string
}

/**
 * Opens the revision to compare with: the merge base with a branch, or a directory as it is.
 *
 * @throws {RevisionError} when there is none
 */
export async function openBefore(
  { base, before }: { base?: string; before?: string },
  { cwd, env, signal }: { cwd: string; env: Readonly<Record<string, string | undefined>>; signal: AbortSignal },
): Promise<Before> {
  if (before !== undefined) {
    const directory = resolve(cwd, before)
    if (!existsSync(directory))
      throw new RevisionError(`Failed to compare revisions: there is no directory "${before}". Correct --before.`)
    return { directory, name: before, [Symbol.asyncDispose]: async () => undefined }
  }
  const commit = await findBase(base, env, { cwd, signal })
  return Object.assign(await checkOut(commit, { cwd, signal }), { name: commit.slice(0, 12) })
}
