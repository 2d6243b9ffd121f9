/** Where the comment goes: a pull request on GitHub or a server of its kind. */
export interface PullRequest {
  /** `https://api.github.com`, or that of an own server. */
  api: string
  /** `owner/name`. */
  repository: string
  number: number
  token: string
}

/**
 * Reads the pull request that a job of GitHub Actions is about.
 *
 * @returns or why there is none to comment on
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function readTarget(env: Readonly<Record<string, string | undefined>>): PullRequest | { missing: string } {
  const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository, GITHUB_REF: ref = '' } = env
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN']
  const number = Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1])
  if (!repository || !Number.isInteger(number)) return { missing: 'this is no job of a pull request' }
  if (!token) return { missing: 'there is no GITHUB_TOKEN' }
  return { api, repository, number, token }
}
