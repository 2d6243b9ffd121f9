import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePactDirectory, readLibraryPact, readPactTexts, runProject } from '../projects/run-project.ts'

const patience = 180_000

test('odd clients and mocks fail their own tests, each with its reason', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const report = join(pacts, 'report')
  await runProject('../bad-input/refused', { pacts, args: ['--reporter', 'json', '--outputFile', report] })
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[]
  }
  const failures = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, status, failureMessages }): [string, string] => [
      title,
      `${status} ${failureMessages.join('\n')}`,
    ]),
  )
  const wanted = {
    'an answer that is not UTF-8':
      'response 200 body: expected JSON in UTF-8, got bytes that are not UTF-8. Correct the',
    'an answer whose text is not UTF-8': 'response 200 body: expected JSON in UTF-8, got bytes that are not UTF-8.',
    'a request that is not UTF-8':
      'its bytes are not UTF-8, so they cannot stand in a pact as text. Let the client send',
    'the test does not wait for its request': 'was mocked and never called. Remove the mock, or call it through the',
    'the resolver never settles': 'GET /stock was still being answered when the test ended. Wait for it in the test',
    'the resolver throws': 'the resolver of GET /stock threw: Error: the shelf is full. Correct the resolver.',
    'the resolver answers nothing': 'the resolver of GET /stock threw: TypeError: it returned no Response. Correct the',
  }
  const found = new Map(failures)
  expect([...found.keys()].sort()).toEqual(Object.keys(wanted).sort())
  for (const [title, message] of Object.entries(wanted)) {
    expect(found.get(title)).toMatch(/^failed /)
    expect(found.get(title)).toContain(message)
  }
})

test('large bodies, unread answers and unwaited calls are recorded; calls given up are not', {
  timeout: patience,
}, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runProject('../bad-input/survived', { pacts })
  expect(output).toContain('reader-library.json  6 interactions  (written)')
  expect(exitCode).toBe(0)
  const { interactions = [] } = await readLibraryPact(pacts)
  expect(interactions.map(({ description }) => description)).toEqual([
    'a request of 10 MB (addBook 422)',
    'an answer of 10 MB (listBooks 200)',
    'nobody reads the answer (getStock 200)',
    'nobody reads the answer of node:http (getStock 200)',
    'the test after it (getStock 200)',
    'the test does not wait for its resolver (getStock 200)',
  ])
  const [request, answer] = interactions
  // A request is pinned whole; of an answer's thousand alike, one stands for all.
  expect(JSON.stringify(request?.request.body).length).toBeGreaterThan(10 * 2 ** 20)
  expect(JSON.stringify(answer?.response.body).length).toBeLessThan(20_000)
  expect(Object.keys(await readPactTexts(pacts))).toEqual(['reader-library.json'])
})
