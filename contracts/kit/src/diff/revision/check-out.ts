import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitOptions, runGit } from '../../git/run-git.ts'

/** Documents and pacts as one commit has them. */
export interface CheckedOut extends AsyncDisposable {
  /** Directory that stands for the working directory. */
  directory: string
}

/**
 * Writes the YAML and JSON files of a commit to a temporary directory, through an index of its own: the repository, its
 * index and its working tree stay as they are.
 */
export async function checkOut(commit: string, options: GitOptions): Promise<CheckedOut> {
  const root = await mkdtemp(join(tmpdir(), 'concordat-diff-'))
  const remove = () => rm(root, { recursive: true, force: true })
  try {
    const own = { ...options, env: { ...options.env, GIT_INDEX_FILE: join(root, 'index') } }
    const prefix = (await runGit(['rev-parse', '--show-prefix'], options)).trim()
    await runGit(['read-tree', commit], own)
    const top = (await runGit(['rev-parse', '--show-toplevel'], options)).trim()
    const listed = await runGit(['ls-files', '-z', '--', '*.yaml', '*.yml', '*.json'], { ...own, cwd: top })
    const files = listed.split('\0').filter(Boolean)
    // In parts: a command line is limited.
    for (let at = 0; at < files.length; at += 500)
      await runGit(['checkout-index', `--prefix=${root}/tree/`, '--', ...files.slice(at, at + 500)], {
        ...own,
        cwd: top,
      })
    return { directory: join(root, 'tree', prefix), [Symbol.asyncDispose]: remove }
  } catch (error) {
    await remove()
    throw error
  }
}
