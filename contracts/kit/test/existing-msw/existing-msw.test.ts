import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { findFormFaults } from '../pact-form/pact-v4.ts'
import { makePactDirectory, readPactTexts } from '../projects/run-project.ts'
import { digestSources, runExisting } from './run-existing.ts'
import { startTodos } from './start-todos.ts'
import { verifyOfficially } from './verify-officially.ts'

const patience = 180_000
const pact = 'todo-app-todos.json'
const config = 'with-pacts.config.ts'
const expected = fileURLToPath(new URL('pacts/todo-app-todos.json', import.meta.url))

test('tests written for MSW alone pass with the plugin as without it, and are left as they are', {
  timeout: patience,
}, async () => {
  const pacts = await makePactDirectory()
  const before = await digestSources('todo-app')
  const alone = await runExisting('todo-app', { pacts })
  expect(await readPactTexts(pacts)).toEqual({})
  const recorded = await runExisting('todo-app', { pacts, config })
  for (const { exitCode, output } of [alone, recorded]) {
    expect(exitCode, output).toBe(0)
    expect(output).toMatch(/Tests\s+19 passed \(19\)/)
  }
  expect(await digestSources('todo-app')).toEqual(before)
  await expect((await readPactTexts(pacts))[pact]).toMatchFileSnapshot(expected)
  expect(findFormFaults(JSON.parse(await readFile(expected, 'utf8')))).toEqual([])
})

test('the app knows nothing of the kit', async () => {
  const files = Object.keys(await digestSources('todo-app'))
  expect(files.length).toBeGreaterThan(6)
  for (const file of files) {
    expect(await readFile(new URL(`..${file}`, import.meta.url), 'utf8')).not.toMatch(/concordat|pact/)
  }
})

test.for([
  ['one worker, shuffled', ['--maxWorkers', '1', '--sequence.shuffle', '--sequence.seed', '11', '--no-isolate']],
  ['two workers, shuffled', ['--maxWorkers', '2', '--sequence.shuffle', '--sequence.seed', '22']],
  ['four workers', ['--maxWorkers', '4']],
  ['threads', ['--pool', 'threads']],
] as const)('%s: the same bytes', { timeout: patience }, async ([, args]) => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runExisting('todo-app', { pacts, config, args: [...args] })
  expect(exitCode, output).toBe(0)
  expect((await readPactTexts(pacts))[pact]).toBe(await readFile(expected, 'utf8'))
})

test('what was answered wrongly, and outside any test, is said and not recorded', { timeout: patience }, async () => {
  const { output } = await runExisting('todo-app', { pacts: await makePactDirectory(), config })
  expect(output.split('\n').filter((line) => line.startsWith('warning'))).toEqual([
    'warning  mock.body.unpinned  todo-app → todos "getStats": getStats 200: the document requires nothing of the body, so nothing of it is recorded (src/reach.test.ts > reads the statistics). Require in the document what is always sent, or say with .reads() what the client reads.',
    'warning  mock.response.incompatible  todo-app → todos "listTodos": listTodos (GET /todos), response status: expected one of the documented statuses 200, 401, got 500 (src/todos.test.ts > listTodos > surfaces a server error). Correct the mock, or todos\'s OpenAPI document if it is wrong.',
    'warning  mock.test.unknown  todo-app → todos "GET /todos": GET /todos was answered while no test could be named for it: outside any test, or among concurrent ones (src/concurrent.test.ts). Send it in a test that runs alone.',
  ])
})

test('with "strict" a mock that contradicts the document fails its test', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runExisting('todo-app', { pacts, config, env: { STRICT: 'yes' } })
  expect(exitCode).toBe(1)
  expect(output).toContain('Failed to record "listTodos > surfaces a server error":')
  expect(output).toMatch(/Tests\s+1 failed \| 18 passed \(19\)/)
  expect(await readPactTexts(pacts)).toEqual({})
})

test('a service that keeps to the document fulfils the pact, where one body of data can', {
  timeout: patience,
}, async () => {
  const directory = await makePactDirectory()
  await runExisting('todo-app', { pacts: directory, config })
  const service = await startTodos()
  onTestFinished(service.close)
  const results = await verifyOfficially(directory, pact, service.url)
  const { interactions } = JSON.parse(await readFile(expected, 'utf8')) as { interactions: { description: string }[] }
  expect(Object.keys(results).sort()).toEqual(interactions.map(({ description }) => description).sort())
  // Both start from another state than the rest, which only the test could say.
  expect(Object.keys(results).filter((name) => results[name] !== 'OK')).toEqual([
    'listTodos > shows an empty state (listTodos 200)',
    'shows why signing in failed (createSession 401)',
  ])
})
