import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CaseRun, type CaseTest, runCases } from '../../test/projects-provider/run-cases.ts'
import { startDeployed } from '../../test/projects-provider-deployed/start-deployed.ts'

const root = join(import.meta.dirname, '../../test/projects-provider-deployed')
const deployed = await startDeployed()
afterAll(() => deployed.close())

let run: CaseRun
beforeAll(async () => {
  run = await runCases([], deployed.env, root)
}, 120_000)

function listTests(folder: string): CaseTest[] {
  return run.cases[folder] ?? []
}

function readFailure(folder: string, title: string): string {
  const found = listTests(folder).filter((candidate) => candidate.title.startsWith(title))
  expect(found.map(({ status }) => status)).toEqual(['failed'])
  return found[0]?.failureMessages[0] ?? ''
}

test('a deployed provider under a base path is verified in its posted states, and none is started', () => {
  expect(listTests('by-url').map(({ status }) => status)).toEqual(Array(5).fill('passed'))
  expect(run.output).not.toContain('a catalogue was started')
})

test('states are posted once each, before and after, in the form of Pact', () => {
  const posted = deployed.changes.filter(({ consumer }) => consumer === 'shop')
  const book = posted.findIndex(({ state }) => state === 'a book exists')
  const params = { bookId: 'b-1' }
  expect(posted.slice(book - 1, book + 3)).toEqual([
    { action: 'setup', state: 'a reader is signed in', params: {}, consumer: 'shop' },
    { action: 'setup', state: 'a book exists', params, consumer: 'shop' },
    { action: 'teardown', state: 'a reader is signed in', params: {}, consumer: 'shop' },
    { action: 'teardown', state: 'a book exists', params, consumer: 'shop' },
  ])
})

test('without the URL the same file starts the provider', async () => {
  const changed = deployed.changes.length
  const local = await runCases([], { CATALOGUE_URL: '' }, root, ['by-url'])
  expect(local.cases['by-url']?.map(({ status }) => status)).toEqual(Array(5).fill('passed'))
  expect(local.output).toContain('a catalogue was started')
  expect(deployed.changes).toHaveLength(changed)
}, 120_000)

test('a file that starts nothing may set up the states itself', () => {
  expect(listTests('driven').map(({ status }) => status)).toEqual(Array(5).fill('passed'))
})

test('without a state-change endpoint, what starts from no state is verified and the rest fails', () => {
  expect(listTests('no-endpoint').map(({ title, status }) => `${title}: ${status}`)).toEqual([
    'without a state: passed',
    'with a state, given a reader is signed in: failed',
  ])
  expect(readFailure('no-endpoint', 'with a state')).toContain(
    'Give the address of its state-change endpoint as "stateUrl"',
  )
})

test.for([
  [
    'it fails',
    'set up',
    'it answered 500 ({"error":"no such table","password":"(password)","sent":"(authorization) (authorization)"})',
  ],
  ['it is a list', 'set up', 'it answered with JSON that is no object. Let it answer 204'],
  ['it is a page', 'set up', 'it answered with text/html that is no JSON'],
  ['it moved', 'set up', 'it answered 307 and redirects to https://elsewhere.example.org/states. Give the address'],
  ['it hangs', 'set up', 'it has not answered within 500 ms'],
  ['it wants credentials', 'set up', 'it answered 403. Give its credentials as "stateHeaders"'],
  ['it ends the connection', 'set up', 'it could not be reached'],
  ['it is endless', 'set up', 'its answer is longer than 1,048,576 bytes'],
  ['it stays', 'tear down', 'it answered 500 ({"error":"the shelf is stuck"})'],
])(
  'where the endpoint says "%s", the interaction fails though the provider answers as promised',
  ([title, did, expected]) => {
    const message = readFailure('refusing', title ?? '')
    expect(message).toContain(
      `Failed to ${did} catalogue's state "${title}" {} at ${deployed.env.CATALOGUE_STATE_URL}: ${expected}`,
    )
    expect(deployed.changes.filter(({ state, action }) => state === title && action === 'setup')).toHaveLength(1)
  },
)

test('states that were set up before one that failed are torn down', () => {
  const failed = deployed.changes.findIndex(({ state }) => state === 'it fails')
  expect(deployed.changes[failed + 1]).toMatchObject({ action: 'teardown', state: 'a reader is signed in' })
})

test.for([
  [0, 'nobody listens at http://127.0.0.1:1, the "url" of verifyPacts. Nothing was verified. Start it'],
  [1, 'the "url" of verifyPacts cannot be used: it is no absolute URL'],
  [2, 'it holds credentials'],
  [3, 'it is no absolute URL'],
] as const)('a provider that cannot be reached fails (%i)', ([at, expected]) => {
  expect(listTests('unreachable')[at]?.failureMessages[0]).toContain(expected)
})

test('no secret is printed', () => {
  const everything = run.output + JSON.stringify(run.cases)
  for (const secret of ['key-of-the-state-endpoint', 'secret-of-the-url', 'correct horse battery'])
    expect(everything).not.toContain(secret)
})
