import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { paths } from './generated/paths.ts'
import { createTodoClient, TodoView } from './todo-client.ts'
import type { TodoStates } from './todo-states.ts'

const todos = pactWith<paths, TodoStates>({ provider: 'todo-service' })
const client = () => createTodoClient(todos.url)
const milk = { id: 4711, title: 'Buy milk', isComplete: false }

test('the list of todos', async () => {
  todos
    .given('a todo exists', milk)
    .get('/todos', ({ response }) => response(200).json([milk]))
    .reads(TodoView.array())
  expect(await client().list()).toEqual([milk])
})

test('an empty list', async () => {
  todos
    .given('no todo exists')
    .get('/todos', ({ response }) => response(200).json([]))
    .reads(TodoView.array())
  expect(await client().list()).toEqual([])
})

test('one todo', async () => {
  todos
    .given('a todo exists', milk)
    .get('/todos/{id}', ({ response }) => response(200).json(milk))
    .reads(TodoView)
  expect(await client().get(milk.id)).toEqual(milk)
})

test('a new todo', async () => {
  todos
    .given('no todo exists')
    .post('/todos', ({ response }) => response(200).json(milk))
    .reads(TodoView)
  expect(await client().add(milk.title)).toEqual(milk)
})

test('a todo that is done', async () => {
  todos.given('a todo exists', milk).patch('/todos/{id}', ({ response }) => response(204).empty())
  await client().complete(milk.id)
})

test('a todo that goes', async () => {
  todos.given('a todo exists', milk).delete('/todos/{id}', ({ response }) => response(204).empty())
  await client().remove(milk.id)
})
