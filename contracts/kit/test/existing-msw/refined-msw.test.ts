import { expect, test } from 'vitest'
import { makePactDirectory, readPactTexts } from '../projects/run-project.ts'
import { runExisting } from './run-existing.ts'

const patience = 180_000

interface Interaction {
  description: string
  providerStates?: { name: string; params?: object }[]
  request: { path: string }
  response: { body?: { content: unknown } }
}

async function readInteractions(pacts: string): Promise<Interaction[]> {
  return JSON.parse((await readPactTexts(pacts))['todo-app-todos.json'] ?? '{"interactions":[]}').interactions
}

test('one line says of an own mock from which state it starts and what is read, and records nothing else', {
  timeout: patience,
}, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runExisting('refined', { pacts })
  expect(exitCode, output).toBe(0)
  const recorded = (await readInteractions(pacts)).map(({ description, providerStates, response }) => [
    description,
    providerStates?.map(({ name, params = {} }) => [name, params]),
    response.body?.content,
  ])
  expect(recorded).toEqual([
    [
      "answers here what the test's own handlers do not (createTodo 201)",
      [['there are no todos', {}]],
      { id: 8, title: 'Here', status: 'open' },
    ],
    ['loads one (getTodo 200)', [['a todo exists', { todoId: 1 }]], { title: 'Buy milk', notes: 'the blue one' }],
    ['shows an empty state (listTodos 200)', [['there are no todos', {}]], []],
  ])
})

test('what a test says of its own mocks must be so', { timeout: patience }, async () => {
  const { exitCode, output } = await runExisting('refined', {
    pacts: await makePactDirectory(),
    env: { TESTS: 'lies' },
  })
  expect(exitCode).toBe(1)
  expect(output).toContain('response 200 body at /id: expected integer, got "one"')
  expect(output).toContain("GET /todos/{todoId} of todos was never answered by MSW handlers of the test's own.")
})

test("a page's own worker is recorded", { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runExisting('page', { pacts })
  expect(exitCode, output).toBe(0)
  expect(output).toMatch(/chromium.*src\/page\.test\.ts/)
  expect((await readInteractions(pacts)).map(({ description }) => description)).toEqual([
    'asks a handler once (listTodos 200)',
    'is told that there is none (getTodo 404)',
    'loads all todos (listTodos 200)',
  ])
})

test('XMLHttpRequest in jsdom is recorded, by a server whose listeners were removed too', {
  timeout: patience,
}, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runExisting('dom', { pacts })
  expect(exitCode, output).toBe(0)
  expect((await readInteractions(pacts)).map(({ description, request }) => [description, request.path])).toEqual([
    ['forgets its listeners (getTodo 200)', '/todos/1'],
    ['loads todos by XMLHttpRequest from where the page is (listTodos 200)', '/todos'],
  ])
})

test('what passes through to the real service is not recorded', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runExisting('through', { pacts })
  expect(exitCode, output).toBe(0)
  expect((await readInteractions(pacts)).map(({ description }) => description)).toEqual([
    'asks the real service within a handler (getTodo 200)',
    'is mocked (listTodos 200)',
  ])
})
