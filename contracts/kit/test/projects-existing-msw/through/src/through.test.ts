import { bypass, HttpResponse, http, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApi, listTodos } from '../../todo-app/src/api.ts'

const url = process.env['SERVICE_URL'] ?? ''
const server = setupServer()
const api = createApi('eyJ.secret.token')
api.defaults.baseURL = url

beforeAll(() => server.listen(Object.assign({}, { onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass' } as const)))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const titles = async (status?: string) =>
  (await listTodos(api, status === undefined ? {} : { status })).todos.map(({ title }) => title)

test('is mocked', async () => {
  server.use(http.get(`${url}/todos`, () => HttpResponse.json([{ id: 1, title: 'Mocked', status: 'open' }])))
  expect(await titles()).toEqual(['Mocked'])
})

test('passes through', async () => {
  server.use(http.get(`${url}/todos`, () => passthrough()))
  expect(await titles('done')).toEqual(['Real'])
})

test('is handled by nobody', async () => {
  expect(await titles('open')).toEqual(['Real'])
})

test('asks the real service within a handler', async () => {
  server.use(
    http.get(`${url}/todos/:id`, async () => {
      const [todo] = await (await fetch(bypass(`${url}/todos`))).json()
      return HttpResponse.json({ ...todo, title: 'Patched' })
    }),
  )
  expect((await api.get('/todos/1')).data.title).toBe('Patched')
})
