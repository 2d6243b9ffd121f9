import { pactWith } from 'concordat/consumer'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { addTodo, baseURL, createApi, getTodo, listTodos, type Todo } from '../../todo-app/src/api.ts'
import { server } from '../../todo-app/src/mocks/server.ts'

interface Answers<Status extends number> {
  responses: { [One in Status]: { content: { 'application/json': unknown } } }
}

interface Paths {
  '/todos': { get: Answers<200>; post: Answers<201> }
  '/todos/{todoId}': { get: Answers<200 | 404> }
}

type States = { 'there are no todos': Record<never, never>; 'a todo exists': { todoId: number } }

const todos = pactWith<Paths, States>({ provider: 'todos' })
const api = createApi('eyJ.secret.token')
const View = z.object({ title: z.string(), notes: z.string().optional() })

test('shows an empty state', async () => {
  todos.given('there are no todos').get('/todos')
  server.use(http.get(`${baseURL}/todos`, () => HttpResponse.json([])))
  await expect(listTodos(api)).resolves.toEqual({ todos: [], total: 0 })
})

test('loads one', async () => {
  todos.given('a todo exists', { todoId: 1 }).get('/todos/{todoId}').reads(View)
  await expect(getTodo(api, 1)).resolves.toMatchObject({ title: 'Buy milk' })
})

test("answers here what the test's own handlers do not", async () => {
  todos
    .given('there are no todos')
    .post('/todos', ({ response }) => response(201).json({ id: 8, title: 'Here', status: 'open' }))
  await expect(addTodo(api, 'Here')).resolves.toMatchObject({ id: 8 })
  expect((await listTodos(api)).todos).toHaveLength(2)
})

test('leaves the own handlers alone afterwards', async () => {
  await expect(addTodo(api, 'There')).resolves.toEqual<Todo>({ id: 3, title: 'There', status: 'open' })
})
