import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { RevisionError } from './revision-error.ts'

const run = promisify(execFile)

export interface GitOptions {
  cwd: string
  signal?: AbortSignal
  env?: Readonly<Record<string, string | undefined>>
}

/** Asks git; its own message is the reason when it fails. */
export async function runGit(args: readonly string[], { cwd, signal, env }: GitOptions): Promise<string> {
  const { stdout } = await run('git', [...args], {
    cwd,
    maxBuffer: 256 * 1024 * 1024,
    // Messages are matched nowhere, but people read them: one language in every CI.
    env: { ...process.env, ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    ...(signal && { signal }),
  })
  return stdout
}

/** The same, or nothing when git refuses. */
export async function tryGit(args: readonly string[], options: GitOptions): Promise<string | undefined> {
  return runGit(args, options).catch((error) => {
    if (Reflect.get(Object(error), 'code') === 'ENOENT')
      throw new RevisionError('Failed to compare revisions: there is no git. Install it, or name two directories.')
    if (options.signal?.aborted) throw error
    return undefined
  })
}
