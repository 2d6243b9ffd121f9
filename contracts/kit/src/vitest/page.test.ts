import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePactDirectory, readPactTexts, runProject } from '../../test/projects/run-project.ts'

const patience = 180_000
const config = 'page.config.ts'

test('the same tests record the same bytes in a page of Chromium as in Node', { timeout: patience }, async () => {
  const [inNode, inPage] = [await makePactDirectory(), await makePactDirectory()]
  await runProject('page', { pacts: inNode, config })
  const { exitCode, output } = await runProject('page', { pacts: inPage, config, env: { IN: 'page' } })
  expect(output).toMatch(/chromium.*src\/page\.pact\.test\.ts/)
  expect(output).toContain('reader-library.json  4 interactions  (written)')
  expect(exitCode).toBe(0)
  const texts = await readPactTexts(inPage)
  expect(texts).toEqual(await readPactTexts(inNode))
  expect(texts['reader-library.json']).toMatch(/"Cookie".*refresh_token=placeholder/s)
  expect(texts['reader-library.json']).toMatch(/"Set-Cookie".*device=placeholder/s)
  expect(texts['reader-library.json']).not.toContain('s3cret')
})

test('tests that lie fail in a page by the same messages as in Node', { timeout: patience }, async () => {
  const failures = await listFailures({ IN: 'page' })
  expect(failures).toEqual(await listFailures({}))
  expect(JSON.stringify(failures)).toContain('GET /stock reached library, but the test has no mock for it.')
})

test.for([
  [
    'a file that is not there',
    '/nowhere/chrome',
    'CHROME_PATH names /nowhere/chrome, which does not exist. Set CHROME_PATH',
  ],
  ['another program', process.execPath, `${process.execPath} ends at once, saying `],
] as const)(
  'a Chromium that is %s: what to do is told, and the pacts stay',
  { timeout: patience },
  async ([, path, message]) => {
    const pacts = await makePactDirectory()
    const { exitCode, output } = await runProject('page', { pacts, config, env: { IN: 'page', CHROME_PATH: path } })
    expect(output).toContain(`Failed to start Chromium: ${message}`)
    expect(exitCode).toBe(1)
    expect(await readPactTexts(pacts)).toEqual({})
  },
)

/** Each test of the project `liars` with its status and its messages, without the places in the code. */
async function listFailures(env: Record<string, string>): Promise<[string, string, string[]][]> {
  const pacts = await makePactDirectory()
  const report = join(pacts, 'report.json')
  await runProject('liars', { pacts, config, env, args: ['--reporter', 'json', '--outputFile', report] })
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[]
  }
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, status, failureMessages }): [string, string, string[]] => [
      title,
      status,
      failureMessages.map((message) => message.replace(/\n\s+at .*/s, '')),
    ]),
  )
}
