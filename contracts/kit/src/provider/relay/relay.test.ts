import { beforeAll, expect, test } from 'vitest'
import { type CaseRun, type CaseTest, runCases } from '../../../test/projects-provider/run-cases.ts'

let run: CaseRun
beforeAll(async () => {
  run = await runCases(['relay', 'no-plugin'])
}, 120_000)

function findTest(folder: string, title: string): CaseTest | undefined {
  return run.cases[folder]?.find((candidate) => candidate.title.startsWith(title))
}

test('a forwarded call is recorded with the states, reads and rules of the interaction that caused it', () => {
  const found = findTest('relay', 'books > a book (')
  expect(found?.failureMessages).toEqual([])
  expect(found?.meta.concordat).toEqual([
    {
      consumer: 'shop',
      provider: 'catalogue',
      description: 'books > a book (getBook 200)',
      states: [
        { name: 'a reader is signed in', params: {} },
        { name: 'a book exists', params: { bookId: 'b-1' } },
      ],
      operationId: 'readBook',
      test: {
        file: 'relay/shop.verify.test.ts',
        name: 'frontend → shop > books > a book (getBook 200), given a reader is signed in and a book exists',
      },
      origin: {
        consumer: 'frontend',
        via: ['shop'],
        test: { file: 'src/api/books.pact.test.ts', name: 'books > a book (getBook 200)' },
      },
      request: {
        method: 'GET',
        path: expect.stringContaining(`"expression":"/books/\${bookId}"`),
        query: { format: ['short'] },
        headers: { Authorization: [expect.stringContaining(`"expression":"Bearer \${accessToken}"`)] },
      },
      response: {
        status: 200,
        headers: { 'Content-Type': ['application/json'] },
        body: { contentType: 'application/json', content: '{"title":"Emma"}' },
        rules: { body: { '$.title': { combine: 'AND', matchers: [{ match: 'type' }] } } },
      },
    },
  ])
})

test("the pact holds the states' example where the gateway's handler made up a value, and never a token", () => {
  const text = JSON.stringify(run.cases['relay']?.map(({ meta }) => meta.concordat))
  expect(text).toContain('/books/b-1')
  expect(text).not.toContain('made-up-by-the-shop')
  expect(text).not.toContain('minted-by-the-shop')
})

test('what was relayed before keeps its origin and names every gateway on the way', () => {
  expect(findTest('relay', 'books > a book of another client')?.meta.concordat?.[0]?.origin).toEqual({
    consumer: 'kiosk',
    via: ['frontend', 'shop'],
    test: { file: 'kiosk/books.pact.test.ts', name: 'kiosk > a book' },
  })
})

test('request bodies, response headers and their rules are carried over', () => {
  expect(findTest('relay', 'books > a new book')?.meta.concordat).toMatchObject([
    {
      operationId: 'addBook',
      request: {
        method: 'POST',
        path: '/books',
        body: { contentType: 'application/json', content: '{"title":"Emma"}' },
      },
      response: {
        status: 201,
        headers: { Location: ['/books/b-9'] },
        rules: { header: { Location: { combine: 'AND', matchers: [{ match: 'regex', regex: '^/books/.+$' }] } } },
      },
    },
  ])
})

test('a request that the upstream must refuse may be invalid', () => {
  expect(findTest('relay', 'books > no title')?.meta.concordat).toMatchObject([{ response: { status: 422 } }])
})

test('what the gateway answers itself, and what standing handlers answer, is not recorded', () => {
  const found = findTest('relay', 'health')
  expect(found?.status).toBe('passed')
  expect(found?.meta.concordat).toBeUndefined()
})

test('an interaction that the gateway breaks is not recorded', () => {
  const found = findTest('relay', 'books > a changed answer')
  expect(found?.failureMessages[0]).toContain('shop breaks frontend')
  expect(found?.meta.concordat).toBeUndefined()
})

test.for([
  ['an unknown operation', "GET /shelves is no operation of catalogue's OpenAPI document"],
  ['an undocumented status', 'expects status 418, and readBook of catalogue documents 200, 404 only'],
  ['an undocumented header', 'expects the header Retry-After, which readBook 404 of catalogue does not document'],
  [
    'an undocumented media type',
    'expects a body of text/html, and readBook 200 of catalogue documents application/json',
  ],
  [
    'two calls',
    '2 calls were forwarded for one interaction (GET /books/one of catalogue, GET /books/both of catalogue)',
  ],
  ['an invalid request', 'addBook (POST /books), request body at /title: expected string, got 1'],
  ['a leaking gateway', 'carries the secret "accessToken" where catalogue\'s OpenAPI document expects none'],
])('%s fails the test and is not recorded', ([title, expected]) => {
  const found = findTest('relay-refused', title ?? '')
  expect(found?.failureMessages[0]).toContain(expected)
  expect(found?.meta.concordat).toBeUndefined()
  expect(found?.meta.concordatVerification).toMatchObject({ verified: false, code: 'relay.refused' })
})

test.for([
  ['relay-other-name', 'the plugin of this Vitest project records for "shop"'],
  ['relay-other-upstream', 'the plugin\'s options name no provider "library"'],
  ['without-plugin', 'this Vitest project does not use the plugin'],
])('%s: a relay needs the plugin with the same names', ([folder, expected]) => {
  expect(run.cases[folder ?? '']?.map(({ failureMessages }) => failureMessages[0])).toEqual([
    expect.stringContaining(expected ?? ''),
  ])
})
