import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { paths } from '../../../library/library.ts'

const library = pactWith<paths>({ provider: 'library' })
const headers = { authorization: 'Bearer token' }
const problem = { type: 'about:blank', title: 'Too long', status: 422 }

function mockStock(): void {
  library.get('/stock', ({ response }) => response(200).json({ novel: 1 }))
}

test('an answer that is not UTF-8', async () => {
  library.get(
    '/stock',
    () => new Response(new Uint8Array([0xff, 0xfe, 0x7b]), { headers: { 'content-type': 'application/json' } }),
  )
  await (await fetch(`${library.url}/stock`, { headers })).arrayBuffer()
})

test('an answer whose text is not UTF-8', async () => {
  const latin1 = Buffer.from('{"novel":1,"\u00e9":2}', 'latin1')
  library.get('/stock', () => new Response(latin1, { headers: { 'content-type': 'application/json' } }))
  await (await fetch(`${library.url}/stock`, { headers })).arrayBuffer()
})

test('a request that is not UTF-8', async () => {
  library.post('/books', ({ response }) => response(422).json(problem))
  const body = new Uint8Array([0xff, 0xfe, 0x7b])
  await fetch(`${library.url}/books`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  })
})

test('the test does not wait for its request', () => {
  mockStock()
  fetch(`${library.url}/stock`, { headers }).catch(() => {})
})

test('the resolver never settles', async () => {
  const entered = Promise.withResolvers<void>()
  library.get('/stock', () => {
    entered.resolve()
    return new Promise<Response>(() => {})
  })
  fetch(`${library.url}/stock`, { headers }).catch(() => {})
  await entered.promise
})

test('the resolver throws', async () => {
  library.get('/stock', () => {
    throw new Error('the shelf is full')
  })
  expect((await fetch(`${library.url}/stock`, { headers })).status).toBe(500)
})

test('the resolver answers nothing', async () => {
  library.get('/stock', () => undefined as unknown as Response)
  expect((await fetch(`${library.url}/stock`, { headers })).status).toBe(500)
})
