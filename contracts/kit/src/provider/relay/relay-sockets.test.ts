import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type CaseRun, type CaseTest, runCases } from '../../../test/projects-provider/run-cases.ts'

const root = join(import.meta.dirname, '../../../test/projects-socket-relay')
const origin = { consumer: 'board', via: ['pier'] }
const secrets = ['ticket-of-the-pier', 'the password of the pier', 'the token of the pier']
const madeUp = ['port of the pier', 'port%20of%20the%20pier', '0190b8a2-0000-7000-8000-0000000000bb']

let pacts: string
let loop: CaseRun
let wrong: CaseRun

// What the board's tests record is what piers of every kind are verified against, and the harbour behind them after that.
beforeAll(async () => {
  pacts = await mkdtemp(join(tmpdir(), 'concordat-socket-relay-'))
  loop = await runCases(['loop-*'], { RELAY_PACTS: pacts }, root)
  wrong = await runCases(['faults', 'undocumented', 'loop-upstream'], { RELAY_PACTS: pacts, RELAY_BROKEN: 'yes' }, root)
  return () => rm(pacts, { recursive: true, force: true })
}, 240_000)

function findTest(folder: string, title: string): CaseTest | undefined {
  return wrong.cases[folder]?.find((candidate) => candidate.title.startsWith(title))
}

function readFailure(folder: string, title: string): string {
  const found = findTest(folder, title)
  expect(found?.status).toBe('failed')
  expect(found?.meta.concordat).toBeUndefined()
  return found?.failureMessages[0]?.split('\n    at ')[0] ?? ''
}

test("a forwarded WebSocket becomes a message of the gateway's pact, which the service behind it verifies", async () => {
  expect(loop.exitCode, loop.output).toBe(0)
  const { interactions } = JSON.parse(await readFile(join(pacts, 'pier-harbour.json'), 'utf8'))
  expect(interactions).toMatchObject([
    {
      type: 'Asynchronous/Messages',
      description: 'a departure (departure)',
      providerStates: [{ name: 'a ferry is at its berth', params: { portId: 'port-of-call' } }],
      comments: {
        operationId: 'sendDepartures',
        origin: { ...origin, test: { file: 'record/board.pact.test.ts', name: 'a departure' } },
        socket: {
          path: '/ports/port-of-call/departures',
          query: { since: ['5'], ticket: ['placeholder'] },
          generators: {
            path: { expression: `/ports/\${portId}/departures` },
            query: { ticket: { expression: `\${ticket}` } },
          },
          frames: [{ content: { subscribe: 'departures', password: 'placeholder' } }],
        },
      },
      contents: { content: { type: 'departure', gate: 4, status: 'boarding' } },
      matchingRules: {
        body: { '$.gate': { combine: 'OR' }, '$.status': { matchers: [{ regex: '^(boarding|gone)$' }] } },
      },
    },
    {
      description: 'a departure after signing in on the socket (departure)',
      comments: { origin, socket: { frames: [{ content: { auth: 'placeholder' } }, {}] } },
    },
    {
      description: 'a notice (notice)',
      comments: { origin, operationId: 'sendNotices', socket: { frames: [] } },
      contents: { content: 'Notice: fog until noon' },
    },
  ])
})

test('the pact holds no secret, and nothing that a handler of the gateway made up', async () => {
  const text = await readFile(join(pacts, 'pier-harbour.json'), 'utf8')
  for (const value of [...secrets, ...madeUp]) expect(text).not.toContain(value)
})

test('the service behind a gateway learns whose message it breaks', () => {
  const failure = readFailure('loop-upstream', 'a departure (departure)')
  expect(failure).toContain('harbour breaks pier: "a departure (departure)"')
  expect(failure).toContain('recorded by   loop-gateway/pier.verify.test.ts')
  expect(failure).toContain('on behalf of  board, through pier: record/board.pact.test.ts')
  expect(failure).toMatch(/\$\.gate {2}integer or null {2}4 {9}"four"/)
})

const departure = 'a departure (departure)'
const signedIn = 'a departure after signing in'

test.for([
  ['answers-by-itself', departure, 'forwarded     no WebSocket to harbour was opened'],
  ['never-opens', 'a notice', 'forwarded     no WebSocket to harbour was opened'],
  ['drops-early-frames', departure, 'forwarded     0 of the consumer\'s 1 frames reached harbour; missing: {"ferryId"'],
  [
    'drops-the-second-frame',
    signedIn,
    'forwarded     1 of the consumer\'s 2 frames reached harbour; missing: {"ferryId"',
  ],
  ['changes-the-message', departure, '$.gate  integer or null  4         "four"'],
])('%s: %s fails, and says what was forwarded', ([folder, title, expected]) => {
  const failure = readFailure(`fault-${folder}`, title ?? '')
  expect(failure).toContain('pier breaks board')
  expect(failure).toContain(expected)
})

test.for([
  ['changes-a-frame', departure, 'frame 1 reached harbour changed: the consumer sent {"ferryId"'],
  ['changes-a-frame', signedIn, 'frame 2 reached harbour changed'],
  ['forwards-binary', departure, 'frame 1 reached harbour as a binary frame'],
  ['repeats-a-frame', departure, 'frame 2 reached harbour ({"ferryId"'],
  ['speaks-for-itself', departure, 'frame 1 reached harbour changed'],
  ['speaks-for-itself', 'a notice', 'and the consumer sends none'],
  ['changes-the-query', departure, 'the query parameter "since" with "5" and was forwarded with "6"'],
  ['loses-the-query', departure, 'the query parameter "since" with "5" and was forwarded without it'],
  ['opens-twice', departure, '2 WebSockets were opened for one message (/ports/port%20of%20the%20pier/departures of'],
  ['opens-what-is-not-documented', 'a notice', "/quays is no channel of harbour's AsyncAPI document"],
  ['invents-the-message', departure, "0 of the consumer's 1 frames reached harbour"],
  ['calls-for-itself', 'a notice', 'POST /tickets of harbour was called while a message is waited for'],
])('%s: %s cannot be relayed', ([folder, title, expected]) => {
  const failure = readFailure(`fault-${folder}`, title ?? '')
  expect(failure).toContain('Failed to relay "')
  expect(failure).toContain(expected)
  expect(findTest(`fault-${folder}`, title ?? '')?.meta.concordatVerification).toMatchObject({ code: 'relay.refused' })
})

test('what the gateway answers itself is not recorded', () => {
  const found = findTest('fault-answers-by-itself', 'a notice')
  expect(found?.status).toBe('passed')
  expect(found?.meta.concordat).toBeUndefined()
})

test('a gateway that pipes bytes is recorded like one that forwards frames', () => {
  const recorded = (folder: CaseTest[] | undefined) =>
    folder?.map(({ meta }) => meta.concordat?.map(({ test: _, ...recording }) => recording))
  const piped = recorded(wrong.cases['honest-pipes-bytes'])
  expect(piped).toHaveLength(3)
  expect(piped).toEqual(recorded(loop.cases['loop-gateway']))
})

test('without a document the WebSocket is recorded as it was forwarded', () => {
  expect(findTest('undocumented-green', departure)?.meta.concordat).toMatchObject([
    {
      consumer: 'pier',
      provider: 'harbour',
      origin,
      socket: {
        path: '/ports/port-of-call/departures',
        generators: { path: { expression: `/ports/\${portId}/departures` } },
      },
    },
  ])
})

test('a secret where nobody would look for one is refused', () => {
  const failure = readFailure('undocumented-leak', 'a notice')
  expect(failure).toContain('carries the secret "ticket" where nothing says that one is expected')
})

test('no secret is printed', () => {
  const everything = loop.output + wrong.output + JSON.stringify([loop.cases, wrong.cases])
  for (const secret of secrets) expect(everything).not.toContain(secret)
})
