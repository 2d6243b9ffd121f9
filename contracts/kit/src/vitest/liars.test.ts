import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runProject } from '../../test/projects/run-project.ts'

let failures: Map<string, string>

// One run holds all the lies: each of its tests must fail by its own message.
beforeAll(async () => {
  const pacts = await mkdtemp(join(tmpdir(), 'concordat-liars-'))
  const report = join(pacts, 'report.json')
  await runProject('liars', { pacts, args: ['--reporter', 'json', '--outputFile', report] })
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[]
  }
  failures = new Map(
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ title, status, failureMessages }) => [title, `${status} ${failureMessages.join('\n')}`]),
    ),
  )
  return () => rm(pacts, { recursive: true, force: true })
}, 180_000)

test.for([
  ['unknown path', 'Failed to mock GET /shelves of library: the OpenAPI document has no such operation.'],
  [
    'undocumented status',
    'getStock (GET /stock), response status: expected one of the documented statuses 200, got 418',
  ],
  [
    'missing required field',
    'getBook (GET /books/{bookId}), response 200 body: expected property "title", got no such property',
  ],
  ['wrong type', 'getBook (GET /books/{bookId}), response 200 body at /pages: expected integer, got "many"'],
  ['missing required header', 'addBook (POST /books), response 201 header "Location": expected a value, got none'],
  ['request body of a wrong type', 'addBook (POST /books), request body at /pages: expected integer, got "many"'],
  ['invalid path parameter', 'request path parameter "bookId": expected format uuid, got "not-a-uuid"'],
  [
    'undocumented query parameter',
    'listBooks (GET /books), request query parameter "colour": expected a documented parameter',
  ],
  ['missing credentials', 'getStock (GET /stock), request credentials: expected bearer, got none of them'],
  [
    'request that is invalid behind a 404',
    'request path parameter "bookId": expected format uuid, got "not-a-uuid". Correct the client, or library',
  ],
  ['request that is invalid behind a 401', 'request path parameter "bookId": expected format uuid, got "not-a-uuid"'],
  ['wrong type of a mock', 'response 200 body at /pages: expected integer, got "many". Correct the mock, or library'],
  [
    'states that disagree',
    'Failed to start from "a book exists" and "a book is lent": both have a parameter "bookId", with different values',
  ],
  ['mock that nobody calls', 'GET /stock of library was mocked and never called. Remove the mock, or call it'],
  ['request that nobody mocked', 'GET /stock reached library, but the test has no mock for it. Mocked are: none.'],
  [
    'one name for two requests',
    '"one name for two requests (listBooks 200)" would name two interactions with different content',
  ],
  [
    'concurrent',
    "a concurrent test cannot record, because its requests cannot be told from another's. Remove .concurrent.",
  ],
] as const)('%s fails its test', ([title, message]) => {
  expect(failures.get(title)).toMatch(/^failed /)
  expect(failures.get(title)).toContain(message)
})

test.for([
  'an invalid request that is refused as documented passes',
  'a request without credentials that is refused for that passes',
  'states that agree pass',
])('%s', (title) => {
  expect(failures.get(title)).toMatch(/^passed/)
})
