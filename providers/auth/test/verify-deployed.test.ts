import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { cloneAuthDatabase } from './auth-database.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const config = fileURLToPath(new URL('verification/vitest.config.ts', import.meta.url))
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const key = 'key-of-the-state-endpoint'

/** Starts auth as somebody else's process, on a database of its own. */
async function startDeployed(): Promise<{ url: string; stateUrl: string }> {
  const database = await cloneAuthDatabase()
  const child = fork(fileURLToPath(new URL('verification/serve-auth.ts', import.meta.url)), [], {
    env: { AUTH_DATABASE_URL: database.url, AUTH_STATE_KEY: key },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(async () => {
    child.disconnect()
    if (child.exitCode === null) await once(child, 'exit')
    await database[Symbol.asyncDispose]()
  })
  const [addresses] = await once(child, 'message')
  return addresses
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { assertionResults: { fullName: string; failureMessages: string[] }[] }[]
}

/** Runs auth's own verification, and nothing of it but the environment is another. */
async function verify(env: NodeJS.ProcessEnv): Promise<Report> {
  const directory = await mkdtemp(join(tmpdir(), 'auth-deployed-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const report = join(directory, 'report.json')
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const args = [vitest, 'run', `--config=${config}`, '--reporter=json', `--outputFile.json=${report}`]
  const own = { ...inherited, ...env, NO_COLOR: '1' }
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: root, env: own, timeout: 100_000 }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    )
  })
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`Failed to verify auth: Vitest wrote no report. It printed:\n${output}`)
  })
  return JSON.parse(text) as Report
}

async function countInteractions(): Promise<number> {
  const files = (await readdir(join(root, 'pacts'))).filter((name) => name.endsWith('-auth.json'))
  const pacts = await Promise.all(files.map((name) => readFile(join(root, 'pacts', name), 'utf8')))
  return pacts.reduce((sum, pact) => sum + JSON.parse(pact).interactions.length, 0)
}

test('a deployed auth is verified by URL, in states that are posted to it', { timeout: 120_000 }, async () => {
  const { url, stateUrl } = await startDeployed()
  const report = await verify({ AUTH_URL: url, AUTH_STATE_URL: stateUrl, AUTH_STATE_KEY: key })
  const failures = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ failureMessages }) => failureMessages),
  )
  expect(failures).toEqual([])
  expect(report.numPassedTests).toBe(await countInteractions())
})

test('a deployed auth that does not take the key verifies no interaction that starts from a state', {
  timeout: 120_000,
}, async () => {
  const { url, stateUrl } = await startDeployed()
  const report = await verify({ AUTH_URL: url, AUTH_STATE_URL: stateUrl, AUTH_STATE_KEY: 'another-key' })
  const failures = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ failureMessages }) => failureMessages.length > 0),
  )
  expect(failures.length).toBeGreaterThan(0)
  for (const { failureMessages } of failures) {
    expect(failureMessages[0]).toContain("Failed to set up auth's state")
    expect(failureMessages[0]).toContain('it answered 401')
    expect(failureMessages[0]).not.toContain('another-key')
  }
})
