import axios from 'axios'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApi, getTodo, listTodos } from '../../todo-app/src/api.ts'

const todo = { id: 1, title: 'Buy milk', status: 'open' }
const server = setupServer(
  http.get('/v1/todos', () => HttpResponse.json([todo])),
  http.get('*/v1/todos/:id', () => HttpResponse.json(todo)),
)

beforeAll(() => server.listen())
afterAll(() => server.close())

const api = createApi('eyJ.secret.token')
api.defaults.baseURL = '/v1'

test('loads todos by XMLHttpRequest from where the page is', async () => {
  expect(axios.defaults.adapter).toContain('xhr')
  expect((await listTodos(api)).todos).toEqual([todo])
})

test('forgets its listeners', async () => {
  server.events.removeAllListeners()
  await expect(getTodo(api, 1)).resolves.toEqual(todo)
})
