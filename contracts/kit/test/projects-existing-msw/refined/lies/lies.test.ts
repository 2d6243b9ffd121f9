import { pactWith } from 'concordat/consumer'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { baseURL, createApi, getTodo } from '../../todo-app/src/api.ts'
import { server } from '../../todo-app/src/mocks/server.ts'

interface Paths {
  '/todos/{todoId}': { get: { responses: { 200: { content: { 'application/json': unknown } } } } }
}

const todos = pactWith<Paths>({ provider: 'todos' })
const api = createApi('eyJ.secret.token')

test('a mock that is said to be recorded lies', async () => {
  todos.get('/todos/{todoId}')
  server.use(
    http.get(`${baseURL}/todos/:id`, () => HttpResponse.json({ id: 'one', title: 'Buy milk', status: 'open' })),
  )
  await expect(getTodo(api, 1)).resolves.toMatchObject({ title: 'Buy milk' })
})

test('a mock that is said to be recorded never answers', () => {
  todos.get('/todos/{todoId}')
})
