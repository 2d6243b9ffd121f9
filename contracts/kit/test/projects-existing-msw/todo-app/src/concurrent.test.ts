import { beforeAll, describe, expect, test } from 'vitest'
import { createApi, getTodo, listTodos } from './api.ts'

const api = createApi('eyJ.secret.token')

beforeAll(async () => {
  await listTodos(api)
})

describe.concurrent('two at once', () => {
  test('the first page', async () => {
    expect((await listTodos(api, { page: 1 })).todos).toHaveLength(2)
  })

  test('a finished todo', async () => {
    expect((await getTodo(api, 2)).status).toBe('done')
  })
})
