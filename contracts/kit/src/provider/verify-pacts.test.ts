import { beforeAll, expect, test } from 'vitest'
import { type CaseRun, type CaseTest, runCases } from '../../test/projects-provider/run-cases.ts'

let run: CaseRun
beforeAll(async () => {
  run = await runCases(['plain'])
}, 120_000)

function listTests(folder: string): CaseTest[] {
  return run.cases[folder] ?? []
}

function readFailure(folder: string, title: string): string {
  const found = listTests(folder).filter((candidate) => candidate.title.startsWith(title))
  expect(found.map(({ status }) => status)).toEqual(['failed'])
  return found[0]?.failureMessages[0] ?? ''
}

test('one test per interaction, by consumer, named by description and states', () => {
  const names = listTests('green').map(({ fullName, status }) => `${status}: ${fullName}`)
  expect(names.sort()).toEqual([
    'passed: library → catalogue an unknown book (getBook 404), given a reader is signed in',
    'passed: shop → catalogue a book (getBook 200), given a reader is signed in and a book exists',
    'passed: shop → catalogue an unknown book (getBook 404), given a reader is signed in',
    'passed: shop → catalogue sign in > the user signs in (login 200), given a user exists',
    'passed: shop → catalogue the book of the test before (getBook 404), given a reader is signed in',
  ])
})

test('each interaction leaves a record for reports', () => {
  const [record] = listTests('red').flatMap(({ meta }) => meta.concordatVerification ?? [])
  expect(record).toMatchObject({
    provider: 'catalogue',
    consumer: 'shop',
    description: 'a book (getBook 200)',
    states: [
      { name: 'a reader is signed in', params: {} },
      { name: 'a book exists', params: { bookId: 'b-1' } },
    ],
    testFile: 'src/shop.pact.test.ts',
    pending: false,
    verified: false,
    code: 'interaction.incompatible',
  })
  expect(record?.mismatches).toContainEqual({
    part: 'body',
    path: '$.pages',
    rule: 'type',
    expected: '"many"',
    actual: '474',
  })
  expect(listTests('green').map(({ meta }) => meta.concordatVerification?.verified)).toEqual(Array(5).fill(true))
})

test('a broken interaction says who breaks whom, the state, the request, and a table of what differs', () => {
  const message = readFailure('red', 'a book').split('\n    at ')[0]
  expect(message).toBe(
    [
      'VerificationError: catalogue breaks shop: "a book (getBook 200)"',
      '  recorded by   src/shop.pact.test.ts',
      '  state         a reader is signed in',
      '  state         a book exists {"bookId":"b-1"}',
      '  request       GET /books/own-id-of-the-provider',
      '  response      200, as expected; its contents differ',
      '  path      rule               expected         actual',
      '  $.author  equality           {"name":"Jane"}  (missing)',
      '  $.pages   type               "many"           474',
      '  $.shelf   regex ^[A-Z] \\d+$  "A 1"            (missing)',
    ].join('\n'),
  )
})

test('a wrong status says so, and on whose behalf a relayed interaction was recorded', () => {
  const message = readFailure('red', 'sign in > the user signs in')
  expect(message).toContain('expected 401, got 200')
  expect(message).toContain('on behalf of  frontend, through shop: src/sign-in.pact.test.ts')
})

test('no secret is printed: not what a handler returned, not what the provider issued', () => {
  expect(readFailure('red', 'sign in > echoes the password')).toContain(
    '$.note           equality  "nothing"   "(password)"',
  )
  expect(readFailure('red', "sign in > the token's form")).toContain('(not shown: secret)')
  const everything = run.output + JSON.stringify(run.cases)
  for (const secret of ['correct horse battery', 'secret-ann@example.org', 'eyJhbGciOiJIUzI1NiJ9'])
    expect(everything).not.toContain(secret)
})

test('the error points at the call of verifyPacts', () => {
  expect(readFailure('red', 'a book')).toMatch(/\n {4}at .*red[\\/]catalogue\.verify\.test\.ts:7:1/)
})

test('an unknown state fails before anything is sent, and names the known ones', () => {
  const message = readFailure('unknown-state', 'a book')
  expect(message).toContain('nothing sets up the state "a book is lent"')
  expect(message).toContain('recorded by   src/shop.pact.test.ts')
  expect(message).toContain('known states  "a reader is signed in", "a book exists", "a user exists"')
})

test.for([
  ['a handler throws', 'catalogue\'s state "a book exists" {"bookId":"b-1"}: its handler threw: the shelf is full'],
  ['a handler never settles', 'its handler has not settled after 500 ms'],
  ['a handler returns text', 'its handler returned a string'],
])('%s: the test fails, whatever the provider would answer', ([title, expected]) => {
  expect(readFailure('failing-states', title ?? '')).toContain(expected)
})

test('a placeholder that no state feeds fails, even where a refusal is expected', () => {
  expect(readFailure('unfed-secret', 'a state that returns no token')).toContain(
    'The handler of "a book exists" must return "accessToken"',
  )
  expect(readFailure('unfed-secret', 'no state for a token')).toContain('no state is given')
})

test.for([
  ['no-pact', 'a pact with catalogue exists', 'it holds shop-somebody-else.json'],
  ['no-directory', 'the pacts can be read', 'cannot be listed'],
  ['no-interactions', 'shop-catalogue.json has interactions', 'has no interactions'],
  ['unreadable', 'broken.json can be read', 'line 1 column 30'],
  ['unreadable', 'list.json can be read', 'it is JSON but not a pact'],
  ['messages', 'a book is lent', 'does not say on which WebSocket it is read'],
])('%s is a failing test: %s', ([folder, title, expected]) => {
  expect(readFailure(folder ?? '', title ?? '')).toContain(expected)
})

test('a provider that does not come up fails every interaction, with the reason', () => {
  const messages = listTests('does-not-start').map(({ failureMessages }) => failureMessages[0])
  expect(messages).toEqual([
    expect.stringContaining('its "start" threw: the database is down'),
    expect.stringContaining('its "start" has not settled after 200 ms'),
    expect.stringContaining('nobody listens at http://127.0.0.1:1'),
    expect.stringContaining('it is no absolute URL'),
  ])
})

test('a provider that ends midway fails this interaction and the next, naming the last that it answered', () => {
  expect(listTests('dies').map(({ status }) => status)).toEqual(['passed', 'failed', 'failed'])
  for (const title of ['2 the provider ends', '3 after the end'])
    expect(readFailure('dies', title)).toMatch(
      /catalogue stopped answering at http:\/\/127\.0\.0\.1:\d+ \(it last answered "1 a first answer/,
    )
})

test('a provider that sends no response fails after the time allowed', () => {
  expect(readFailure('hangs', 'a slow answer')).toContain('sent no response within 500 ms')
})

test('a failing pending interaction is skipped with a warning, a good one passes', () => {
  const found = Object.fromEntries(listTests('pending').map(({ title, status }) => [title.split(' (')[0], status]))
  expect(found).toEqual({ 'a book': 'skipped', 'an unknown book': 'passed' })
  expect(run.output).toContain('pending, so this does not fail the run:\ncatalogue breaks shop: "a book (getBook 200)"')
})

test('pacts of specifications 2 and 3 are verified too; their messages fail', () => {
  const found = listTests('older-specifications').map(({ fullName, status }) => `${status}: ${fullName}`)
  expect(found.sort()).toEqual([
    'failed: kiosk → catalogue a refused sign-in',
    'failed: listener → catalogue message {"description":"a book is lent","contents":{"id":1}}',
    'passed: archive → catalogue a book, given a reader is signed in and a book exists',
    'passed: kiosk → catalogue a sign-in, given a user exists',
  ])
  expect(readFailure('older-specifications', 'a refused sign-in')).toContain(
    '$.error  type  5         "wrong password"',
  )
})

test('handlers that no pact uses are named once', () => {
  expect(run.output).toContain('catalogue: no pact uses the state "a user exists".')
})

test('the run fails', () => {
  expect(run.exitCode).toBe(1)
})
