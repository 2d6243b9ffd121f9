import { expect, test } from 'vitest'
import { type Build, detectBuild } from './detect-build.ts'

const builds: [string, NodeJS.ProcessEnv, Build][] = [
  ['no CI', { PATH: '/bin' }, {}],
  [
    'GitHub, a push',
    {
      GITHUB_SHA: 'abc',
      GITHUB_REF_NAME: 'main',
      GITHUB_HEAD_REF: '',
      GITHUB_SERVER_URL: 'https://github.test',
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_RUN_ID: '7',
    },
    { version: 'abc', branch: 'main', buildUrl: 'https://github.test/a/b/actions/runs/7' },
  ],
  [
    'GitHub, a pull request',
    { GITHUB_SHA: 'merge', GITHUB_REF_NAME: '12/merge', GITHUB_HEAD_REF: 'feat/x', GIT_COMMIT: 'head' },
    { version: 'head', branch: 'feat/x' },
  ],
  [
    'GitLab',
    { CI_COMMIT_SHA: 'abc', CI_COMMIT_REF_NAME: 'feat/x', CI_JOB_URL: 'https://gitlab.test/1' },
    { version: 'abc', branch: 'feat/x', buildUrl: 'https://gitlab.test/1' },
  ],
  [
    'Jenkins',
    { GIT_COMMIT: 'abc', GIT_BRANCH: 'origin/feat/x', BUILD_URL: 'https://jenkins.test/1' },
    { version: 'abc', branch: 'feat/x', buildUrl: 'https://jenkins.test/1' },
  ],
  [
    'Azure',
    { BUILD_SOURCEVERSION: 'abc', BUILD_SOURCEBRANCH: 'refs/heads/feat/x' },
    { version: 'abc', branch: 'feat/x' },
  ],
]

test.for(builds)('%s', ([, env, expected]) => {
  expect(detectBuild(env)).toEqual(expected)
})
