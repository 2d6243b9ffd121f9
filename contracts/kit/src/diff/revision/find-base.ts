import { RevisionError } from '../../git/revision-error.ts'
import { type GitOptions, tryGit } from '../../git/run-git.ts'

/**
 * Finds the commit that the working tree is compared with: the merge base with the branch that it will be merged into,
 * so that what others merged meanwhile is not taken for a change of this branch.
 *
 * @param base a revision; by default the target branch that CI names, else the remote's default branch
 * @throws {RevisionError} when there is no such revision, or no common ancestor: never "no changes"
 */
export async function findBase(
  base: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  options: GitOptions,
): Promise<string> {
  if ((await tryGit(['rev-parse', '--is-inside-work-tree'], options)) === undefined)
    throw new RevisionError(
      `Failed to compare revisions: "${options.cwd}" is not in a git repository. Run the command inside one.`,
    )
  const target = base ?? (await findTarget(env, options))
  const commit = (await tryGit(['rev-parse', '--verify', '--quiet', `${target}^{commit}`], options))?.trim()
  if (!commit)
    throw new RevisionError(
      `Failed to compare revisions: git knows no revision "${target}". Fetch it ("git fetch origin ${target}"), or name another with --base.`,
    )
  const common = (await tryGit(['merge-base', 'HEAD', commit], options))?.trim()
  if (common) return common
  const shallow = (await tryGit(['rev-parse', '--is-shallow-repository'], options))?.trim() === 'true'
  throw new RevisionError(
    shallow
      ? `Failed to compare revisions: the clone is shallow and does not reach the common ancestor with "${target}". Fetch the history ("git fetch --unshallow", or fetch-depth: 0 in actions/checkout).`
      : `Failed to compare revisions: "${target}" and HEAD have no common ancestor. Name a revision of this history with --base.`,
  )
}

/** @see https://docs.github.com/actions/reference/variables-reference and GitLab's predefined variables */
async function findTarget(env: Readonly<Record<string, string | undefined>>, options: GitOptions): Promise<string> {
  const named = env['GITHUB_BASE_REF'] || env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME']
  const candidates = named
    ? [`origin/${named}`, named]
    : ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']
  for (const candidate of candidates)
    if (await tryGit(['rev-parse', '--verify', '--quiet', `${candidate}^{commit}`], options)) return candidate
  throw new RevisionError(
    `Failed to compare revisions: there is none of ${candidates.join(', ')}. Fetch the branch, or name a revision with --base.`,
  )
}
