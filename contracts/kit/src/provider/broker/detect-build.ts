/** What a CI build says of the version that it builds. */
export interface Build {
  version?: string
  branch?: string
  buildUrl?: string
}

/**
 * Reads commit, branch and URL of the build from the variables of the common CI systems, and from GIT_COMMIT and
 * GIT_BRANCH (Jenkins, and the convention of the Pact documentation), which precede.
 *
 * A pull request's build on GitHub is of a merge commit that exists nowhere else: its version is the head of the branch
 * only where GIT_COMMIT says so.
 */
export function detectBuild(env: NodeJS.ProcessEnv): Build {
  const first = (...names: string[]) =>
    names.map((name) => env[name]).find((value) => value !== undefined && value !== '')
  const version = first(
    'GIT_COMMIT',
    'GITHUB_SHA',
    'CI_COMMIT_SHA',
    'CIRCLE_SHA1',
    'BUILDKITE_COMMIT',
    'BITBUCKET_COMMIT',
    'BUILD_SOURCEVERSION',
  )
  const branch = first(
    'GIT_BRANCH',
    'GITHUB_HEAD_REF',
    'GITHUB_REF_NAME',
    'CI_COMMIT_REF_NAME',
    'CIRCLE_BRANCH',
    'BUILDKITE_BRANCH',
    'BITBUCKET_BRANCH',
    'SYSTEM_PULLREQUEST_SOURCEBRANCH',
    'BUILD_SOURCEBRANCH',
  )?.replace(/^(refs\/heads|origin)\//, '')
  const buildUrl = findGitHubRun(env) ?? first('CI_JOB_URL', 'CIRCLE_BUILD_URL', 'BUILDKITE_BUILD_URL', 'BUILD_URL')
  return { ...(version && { version }), ...(branch && { branch }), ...(buildUrl && { buildUrl }) }
}

function findGitHubRun(env: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined
}
