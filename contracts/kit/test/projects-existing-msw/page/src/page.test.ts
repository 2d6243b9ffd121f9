import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { baseURL, createApi, getTodo, listTodos, NotFoundError } from '../../todo-app/src/api.ts'
import { worker } from './worker.ts'

const api = createApi('eyJ.secret.token')

beforeAll(() => worker.start({ quiet: true }))
afterEach(() => worker.resetHandlers())
afterAll(() => worker.stop())

test('loads all todos', async () => {
  expect((await listTodos(api)).todos).toHaveLength(2)
})

test('is told that there is none', async () => {
  await expect(getTodo(api, 404)).rejects.toBeInstanceOf(NotFoundError)
})

test('asks a handler once', async () => {
  let calls = 0
  worker.use(
    http.get(`${baseURL}/todos`, () => {
      calls += 1
      return HttpResponse.json([])
    }),
  )
  await listTodos(api)
  expect(calls).toBe(1)
})
