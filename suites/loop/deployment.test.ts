import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { copyWorkspace } from './copy-workspace.ts'
import { runStart } from './run-start.ts'

const timeout = 240_000

test('a service that breaks what its consumers read may not be deployed, nor may whoever needs it', {
  timeout,
}, async () => {
  await using copy = await copyWorkspace()
  await copy.edit('providers/auth/src/routes/present.ts', { from: 'email: user.email', to: 'mail: user.email' })
  const { exitCode, stdout } = await runStart(copy.path, {}, ['--json'])
  const { deploy, exitCode: reported } = JSON.parse(stdout)
  expect(deploy).toEqual({
    version: 'working-tree',
    answers: [
      { participant: 'financial', verdict: 'yes', reason: expect.stringContaining('successful') },
      { participant: 'frontend', verdict: 'yes', reason: expect.stringContaining('successful') },
      { participant: 'gateway', verdict: 'no', reason: expect.stringMatching(/version of auth .*failed/) },
      { participant: 'trading', verdict: 'yes', reason: expect.stringContaining('successful') },
      { participant: 'auth', verdict: 'no', reason: expect.stringMatching(/version of gateway .*failed/) },
      { participant: 'gocardless', verdict: 'yes', reason: expect.stringContaining('successful') },
    ],
  })
  expect({ exitCode, reported }).toEqual({ exitCode: 1, reported: 1 })
})

test('the version is the commit; a change that is not committed, and pacts of an earlier run, are told apart', {
  timeout: 2 * timeout,
}, async () => {
  await using copy = await copyWorkspace()
  const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: copy.path, env })).stdout
  await git('init', '--quiet')
  await git('add', '--all')
  await git('commit', '--quiet', '--message', 'all')
  const commit = (await git('rev-parse', 'HEAD')).trim()
  const whole = await runStart(copy.path)
  expect(whole.stdout).toContain(`because, at ${commit.slice(0, 12)}\n`)
  expect(whole.stdout).toMatch(
    /^financial +yes .*\nfrontend +yes .*\ngateway +yes .*\ntrading +yes .*\nauth +yes .*\ngocardless +yes /m,
  )
  expect(whole.exitCode).toBe(0)

  await copy.edit('contracts/fixtures/src/auth/examples.ts', { from: "role: 'owner'", to: "role: 'captain'" })
  const { exitCode, stdout } = await runStart(copy.path)
  expect(stdout).toContain(`because, at ${commit.slice(0, 12)}-dirty\n`)
  expect(stdout).toMatch(/^frontend +unknown +frontend.* did not record its pacts$/m)
  expect(stdout).toMatch(/not to be deployed: financial, frontend, gateway/)
  expect(exitCode).toBe(1)
})

const env = {
  ...process.env,
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
}
