import { RevisionError } from '../git/revision-error.ts'
import { runGit } from '../git/run-git.ts'
import { detectBuild } from '../provider/broker/detect-build.ts'
import { DeployError } from './deploy-error.ts'
import type { CliContext } from './official-cli.ts'

/** What a participant's version is called in the broker. */
export interface Version {
  number: string
  branch?: string
  buildUrl?: string
}

/**
 * Finds the version: as given, else what CI says, else the commit and branch of git.
 *
 * @throws {DeployError} when nobody says, or the working tree is not what the commit says: a name must mean one content
 */
export async function findVersion(
  given: { appVersion?: string; branch?: string },
  { cwd, env, signal }: CliContext,
): Promise<Version> {
  const { version, branch, buildUrl } = detectBuild({ ...env })
  const number = given.appVersion ?? version ?? (await askGit(['rev-parse', 'HEAD'], { cwd, signal }))
  if (!number)
    throw new DeployError(
      'Failed to name the version: neither git nor CI says which commit this is. Give --app-version.',
    )
  if (given.appVersion === undefined && version === undefined) await refuseDirty({ cwd, signal })
  const found = given.branch ?? branch ?? (await askGit(['branch', '--show-current'], { cwd, signal }))
  return { number, ...(found && { branch: found }), ...(buildUrl && { buildUrl }) }
}

interface GitContext {
  cwd: string
  signal: AbortSignal | undefined
}

async function askGit(args: string[], { cwd, signal }: GitContext): Promise<string> {
  try {
    return (await runGit(args, { cwd, ...(signal && { signal }) })).trim()
  } catch (error) {
    if (error instanceof RevisionError || signal?.aborted) throw error
    return ''
  }
}

async function refuseDirty(context: GitContext): Promise<void> {
  const changed = await askGit(['status', '--porcelain', '--untracked-files=no'], context)
  if (changed === '') return
  throw new DeployError(
    'Failed to name the version: there are uncommitted changes, so that the commit would name something else. Commit them, or give --app-version.',
  )
}
