import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runProject } from '../../../test/projects/run-project.ts'

let failures: Map<string, string>
let written: string[]

// One run holds all the lies: each of its tests must fail by its own message.
beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-lying-sockets-'))
  const [pacts, report] = [join(directory, 'pacts'), join(directory, 'report.json')]
  const args = ['--reporter', 'json', '--outputFile', report]
  await runProject('lying-sockets', { pacts, args, config: 'sockets.config.ts' })
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[]
  }
  failures = new Map(
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ title, status, failureMessages }) => [title, `${status} ${failureMessages.join('\n')}`]),
    ),
  )
  written = await readdir(pacts).catch(() => [])
  return () => rm(directory, { recursive: true, force: true })
}, 60_000)

test.for([
  ['a message that breaks its schema', 'message "departure" at /gate: expected integer or null, got "four"'],
  ['a message that is not documented', 'message "arrival": expected one of the documented messages "departure"'],
  ['a frame that is not documented', 'client frame, as "subscribe", at /subscribe: expected one of "departures"'],
  ['a query that is not documented', 'query: expected only documented properties, got property "until"'],
  ['a frame that is binary', 'client frame: expected text, got binary data'],
  ['a path that is not documented', 'the AsyncAPI document has no channel of that address'],
  ['a socket that nobody opens', 'was mocked and never opened'],
  ['a mock that sends nothing', 'its mock sent no message'],
  ['a message that is read and never sent', 'the message "departure" of the WebSocket'],
  ['a socket that is not mocked', 'was opened, but the test has no mock for it. Mocked are: none'],
  ['two messages of one name that differ in kind', 'would name two messages with different content'],
  ['a mock that throws', 'threw: Error: the harbour is on strike'],
  ['a mock whose listener throws', 'threw: Error: the pilots are on strike'],
])('%s fails its test', ([name, expected]) => {
  expect(failures.get(name ?? '')).toMatch(/^failed /)
  expect(failures.get(name ?? '')).toContain(expected)
})

test('nothing of a liar is written', () => {
  expect(written).toEqual([])
})
