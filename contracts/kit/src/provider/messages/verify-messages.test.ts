import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runProject } from '../../../test/projects/run-project.ts'
import { type CaseRun, type CaseTest, runCases } from '../../../test/projects-provider/run-cases.ts'

let run: CaseRun

// The loop: what the consumer's tests record is what harbours of every kind are verified against.
beforeAll(async () => {
  const pacts = await mkdtemp(join(tmpdir(), 'concordat-messages-'))
  const recorded = await runProject('sockets', { pacts, config: 'sockets.config.ts' })
  expect(recorded.exitCode, recorded.output).toBe(0)
  const root = join(import.meta.dirname, '../../../test/projects-messages')
  run = await runCases([], { HARBOUR_PACTS: pacts }, root)
  return () => rm(pacts, { recursive: true, force: true })
}, 120_000)

function listTests(folder: string): CaseTest[] {
  return run.cases[folder] ?? []
}

function readFailure(folder: string, title: string): string {
  const found = listTests(folder).filter((candidate) => candidate.title.startsWith(title))
  expect(found.map(({ status }) => status)).toEqual(['failed'])
  return found[0]?.failureMessages[0]?.split('\n    at ')[0] ?? ''
}

test('each message is a test, green when the harbour sends it among others', () => {
  expect(listTests('green').map(({ fullName, status }) => `${status}: ${fullName}`)).toEqual([
    'passed: board → harbour a departure (departure), given a ferry is at its berth',
    'passed: board → harbour a departure after signing in on the socket (departure), given a ferry is at its berth',
    'passed: board → harbour a departure for a client that is not intercepted (departure), given a ferry is at its berth',
    'passed: board → harbour a notice (notice), given a ferry is at its berth',
  ])
  expect(listTests('green')[0]?.meta.concordatVerification).toMatchObject({
    provider: 'harbour',
    consumer: 'board',
    description: 'a departure (departure)',
    states: [{ name: 'a ferry is at its berth' }],
    testFile: 'src/board.pact.test.ts',
    verified: true,
    mismatches: [],
  })
})

test('a frame waits for the answer to the one before', () => {
  const found = Object.fromEntries(listTests('acknowledges').map(({ title, status }) => [title.split(' (')[0], status]))
  expect(found['a departure after signing in on the socket']).toBe('passed')
  expect(readFailure('acknowledges', 'a departure (departure)')).toContain('closed with 4401 (not acknowledged)')
})

test('a broken message says who breaks whom, the way to it, all that came, and how the closest differs', () => {
  expect(readFailure('wrong-gate', 'a departure (departure)')).toBe(
    [
      'VerificationError: harbour breaks board: "a departure (departure)"',
      '  recorded by   src/board.pact.test.ts',
      '  state         a ferry is at its berth {"ferryId":"0190b8a2-0000-7000-8000-00000000000f","portId":"port-of-call"}',
      '  websocket     /api/ports/port%20of%20its%20own/departures?since=5&ticket=(ticket)',
      '  sent          {"ferryId":"0190b8a2-0000-7000-8000-0000000000aa","password":"(password)","subscribe":"departures"}',
      '  outcome       4 different frames came, none as expected within 1000 ms',
      '  received      {"type":"heartbeat"}',
      '  received      Notice: ebb at noon',
      '  received      {"type":"heartbeat","at":1}',
      '  received      {"type":"departure","ferryId":"0190b8a2-0000-7000-8000-0000000000aa","leavesAt":"2026-05-01T08:15:00Z","gate":"four","status":"boarding","passengers":212,"deck":"upper"}',
      '  the closest of them differs:',
      '  path    rule             expected  actual',
      '  $.gate  integer or null  4         "four"',
    ].join('\n'),
  )
  expect(listTests('wrong-gate')[0]?.meta.concordatVerification).toMatchObject({
    verified: false,
    code: 'interaction.incompatible',
    mismatches: [{ part: 'body', path: '$.gate', rule: 'integer or null', expected: '4', actual: '"four"' }],
  })
})

test.for([
  ['refused', 'a notice', 'expected the WebSocket to open (status 101), got 404'],
  ['closes', 'a notice', 'closed with 4403 (the port is closed); no frame came'],
  ['silent', 'a notice', 'no frame came within 1000 ms'],
  ['heartbeats', 'a departure (departure)', 'the closest of them differs'],
  ['text-for-json', 'a departure (departure)', 'departure of 0190b8a2-0000-7000-8000-0000000000aa'],
  [
    'breaks-off',
    'a notice',
    'accepted the connection and sent no response within 1000 ms, or closed it (closed without',
  ],
  ['ends', 'a departure (departure)', 'harbour stopped answering at http://127.0.0.1'],
  ['unfed', 'a notice', 'The handler of "a ferry is at its berth" must return "ticket"'],
  ['other-tools', 'a message of a queue', 'the pact does not say on which WebSocket it is read'],
  ['other-tools', 'a question and its answer', 'it is of type Synchronous/Messages'],
])('%s is a failing test: %s', ([folder, title, expected]) => {
  expect(readFailure(folder ?? '', title ?? '')).toContain(expected)
})

test('a failing pending message is skipped with a warning', () => {
  expect(listTests('pending').map(({ status }) => status)).toEqual(['skipped'])
  expect(run.output).toContain('pending, so this does not fail the run:\nharbour breaks board: "the tide (tide)"')
})

test('no secret is printed', () => {
  const everything = run.output + JSON.stringify(run.cases)
  for (const secret of ['secret-of-the-harbour', 'the password of the harbour', 'the token of the harbour'])
    expect(everything).not.toContain(secret)
})
