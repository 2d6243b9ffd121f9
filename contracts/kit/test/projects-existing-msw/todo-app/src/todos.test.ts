import { delay, HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { addTodo, baseURL, createApi, finishTodo, getTodo, listTodos, NotFoundError, removeTodo } from './api.ts'
import { server } from './mocks/server.ts'

const api = createApi('eyJ.secret.token')

describe('listTodos', () => {
  it('loads all todos', async () => {
    const { todos, total } = await listTodos(api)
    expect(todos).toHaveLength(2)
    expect(total).toBe(2)
  })

  it('filters by status', async () => {
    const { todos } = await listTodos(api, { status: 'done' })
    expect(todos.map(({ title }) => title)).toEqual(['Walk the dog'])
  })

  it('shows an empty state', async () => {
    server.use(http.get(`${baseURL}/todos`, () => HttpResponse.json([])))
    await expect(listTodos(api)).resolves.toEqual({ todos: [], total: 0 })
  })

  it('surfaces a server error', async () => {
    server.use(http.get(`${baseURL}/todos`, () => new HttpResponse(null, { status: 500 })))
    await expect(listTodos(api)).rejects.toThrow('500')
  })

  it('surfaces a network error', async () => {
    server.use(http.get(`${baseURL}/todos`, () => HttpResponse.error()))
    await expect(listTodos(api)).rejects.toThrow()
  })

  it('can be aborted while it loads', async () => {
    server.use(http.get(`${baseURL}/todos`, () => delay('infinite').then(() => HttpResponse.json([]))))
    const signal = AbortSignal.timeout(20)
    await expect(api.get('/todos', { signal })).rejects.toThrow('canceled')
  })

  it('loads all todos again', async () => {
    server.use(
      http.get(`${baseURL}/todos`, () => HttpResponse.json([{ id: 9, title: 'Sleep', status: 'open' }]), {
        once: true,
      }),
    )
    expect((await listTodos(api)).todos).toHaveLength(1)
    expect((await listTodos(api)).todos).toHaveLength(2)
  })
})

describe('one todo', () => {
  it('loads', async () => {
    await expect(getTodo(api, 1)).resolves.toMatchObject({ title: 'Buy milk' })
  })

  it('is not found', async () => {
    await expect(getTodo(api, 404)).rejects.toBeInstanceOf(NotFoundError)
  })

  it('is added, finished and removed', async () => {
    const { id } = await addTodo(api, 'Write a test')
    await expect(finishTodo(api, id)).resolves.toMatchObject({ status: 'done' })
    await removeTodo(api, id)
  })

  it.each(['Buy bread', 'Buy cheese'])('adds %s', async (title) => {
    await expect(addTodo(api, title)).resolves.toMatchObject({ title })
  })
})
