import { request as httpRequest } from 'node:http'
import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { paths } from '../../../library/library.ts'

const library = pactWith<paths>({ provider: 'library' })
const headers = { authorization: 'Bearer token' }
const id = '0190b8a2-0000-7000-8000-000000000001'
const book = { id, title: 'Emma', pages: 474, genre: 'novel', lentAt: null } as const
const megabyte = 2 ** 20
const problem = { type: 'about:blank', title: 'Too long', status: 422 }

function mockStock(): void {
  library.get('/stock', ({ response }) => response(200).json({ novel: 1 }))
}

test('an answer of 10 MB', async () => {
  const items = Array.from({ length: 1_000 }, () => ({ ...book, title: 'x'.repeat(10 * 1_024) }))
  library.get('/books', ({ response }) => response(200).json({ items, next: null }))
  const text = await (await fetch(`${library.url}/books`, { headers })).text()
  expect(text.length).toBeGreaterThan(9.5 * megabyte)
})

test('a request of 10 MB', async () => {
  library.post('/books', ({ response }) => response(422).json(problem))
  const body = JSON.stringify({ title: 'x'.repeat(10 * megabyte), pages: 1 })
  const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }
  expect((await fetch(`${library.url}/books`, init)).status).toBe(422)
})

test('nobody reads the answer', async () => {
  mockStock()
  await fetch(`${library.url}/stock`, { headers })
})

test('nobody reads the answer of node:http', async () => {
  mockStock()
  await new Promise<void>((resolve, reject) => {
    httpRequest(`${library.url}/stock`, { headers }, () => resolve())
      .on('error', reject)
      .end()
  })
})

test('the test does not wait for its resolver', async () => {
  const entered = Promise.withResolvers<void>()
  library.get('/stock', async ({ response }) => {
    entered.resolve()
    await new Promise(setImmediate)
    return response(200).json({ novel: 2 })
  })
  fetch(`${library.url}/stock`, { headers }).catch(() => {})
  await entered.promise
})

test('the test after it', async () => {
  mockStock()
  expect(await (await fetch(`${library.url}/stock`, { headers })).json()).toEqual({ novel: 1 })
})

test('the client gives up', async () => {
  const entered = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  library.get('/stock', async ({ response }) => {
    entered.resolve()
    await released.promise
    return response(200).json({ novel: 3 })
  })
  const controller = new AbortController()
  const call = fetch(`${library.url}/stock`, { headers, signal: controller.signal })
  await entered.promise
  controller.abort()
  await expect(call).rejects.toThrow('abort')
  released.resolve()
})

test('the client gives up on a resolver that never settles', async () => {
  const entered = Promise.withResolvers<void>()
  library.get('/stock', () => {
    entered.resolve()
    return new Promise<Response>(() => {})
  })
  const controller = new AbortController()
  const call = fetch(`${library.url}/stock`, { headers, signal: controller.signal })
  await entered.promise
  controller.abort()
  await expect(call).rejects.toThrow('abort')
})
