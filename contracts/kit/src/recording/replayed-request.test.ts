import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openVerifier, recordingOf } from '../../test/verifier/verify-response.ts'
import { findOperation, readOpenApi } from '../documents/index.ts'
import { recordRequest } from './record-request.ts'
import { recordResponse } from './record-response.ts'
import type { ProviderState } from './recording.ts'

const document = await readOpenApi(fileURLToPath(new URL('../../test/library/library.yaml', import.meta.url)))
const verifier = await openVerifier()
afterAll(() => verifier.close())

/** Records a request and lets the official verifier send it to a provider whose states return `values`. */
async function replay(path: string, init: RequestInit, params: ProviderState['params'], values: object) {
  const request = new Request(`http://library.test${path}`, init)
  const operation = findOperation(document, request.method, new URL(request.url).pathname)
  if (!operation) throw new Error(`Failed to record: ${path} is undocumented. Correct the test.`)
  const states = [{ name: 'a state', params }]
  const recorded = await recordRequest({ request, operation, states })
  const recording = { ...recordingOf({ status: 200, headers: {}, rules: {} }), states, request: recorded.request }
  return (await verifier.verify(recording, { body: {} }, values)).request
}

test('the provider is sent its own ids, by path, query and header', async () => {
  const id = '0190b8a2-0000-7000-8000-000000000001'
  const own = '0190b8a2-0000-7000-8000-0000000000ff'
  const headers = { authorization: 'Bearer mine' }
  const sent = await replay(`/books/${id}`, { headers }, { bookId: id }, { bookId: own, accessToken: 'minted' })
  expect(sent).toMatchObject({ url: `/books/${own}`, headers: { authorization: 'Bearer minted' } })
  const listed = await replay('/books?genre=novel&limit=5', { headers }, { limit: 5 }, { limit: 9 })
  expect(listed).toMatchObject({ url: '/books?genre=novel&limit=9', headers: { authorization: 'Bearer placeholder' } })
})

test('the provider is sent its own cookies', async () => {
  const init = { method: 'POST', headers: { cookie: 'refresh_token=mine; device=mine' } }
  const sent = await replay('/refresh', init, {}, { refreshToken: 'theirs', device: 'laptop' })
  expect(sent?.headers).toMatchObject({ cookie: 'device=laptop; refresh_token=theirs' })
})

test('body values keep their JSON type', async () => {
  const body = JSON.stringify({ title: 'Emma', pages: 4740, shelf: { ownerId: 'user-1' } })
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
  const sent = await replay('/books', init, { pages: 4740, ownerId: 'user-1' }, { pages: 7, ownerId: 'user-2' })
  expect(JSON.parse(sent?.body ?? '')).toEqual({ title: 'Emma', pages: 7, shelf: { ownerId: 'user-2' } })
})

test('form fields are generated one by one', async () => {
  const init = { method: 'POST', body: new URLSearchParams({ email: 'a@b.cd', password: 'my password' }) }
  const sent = await replay('/login', init, { email: 'a@b.cd' }, { email: 'x@y.zz', password: 'theirs' })
  expect(Object.fromEntries(new URLSearchParams(sent?.body))).toEqual({ email: 'x@y.zz', password: 'theirs' })
})

test('a file is sent byte for byte', async () => {
  const id = '0190b8a2-0000-7000-8000-000000000001'
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10])
  const init = { method: 'PUT', headers: { 'content-type': 'image/png' }, body: picture }
  const sent = await replay(`/books/${id}/cover`, init, {}, {})
  expect(sent?.headers['content-type']).toBe('image/png')
  expect([...(sent?.bytes ?? [])]).toEqual([...picture])
})

test('a form with files is sent as the client sent it', async () => {
  const body = new FormData()
  body.append('shelfId', '0190b8a2-0000-7000-8000-000000000001')
  body.append('copies', '2')
  body.append('file', new File([new Uint8Array([0, 255, 10])], 'books "new".csv', { type: 'text/csv' }))
  const sent = await replay('/imports', { method: 'POST', body }, {}, {})
  expect(sent?.headers['content-type']).toBe('multipart/form-data; boundary=concordat')
  const headers = { 'content-type': String(sent?.headers['content-type']) }
  const form = await new Response(new Uint8Array(sent?.bytes ?? []), { headers }).formData()
  const file = form.get('file') as File
  expect([form.get('shelfId'), form.get('copies')]).toEqual(['0190b8a2-0000-7000-8000-000000000001', '2'])
  expect([file.name, file.type]).toEqual(['books "new".csv', 'text/csv'])
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0, 255, 10])
})

/** Records a response to an operation and says whether a provider's headers then verify. */
async function verifyHeaders(
  path: string,
  method: string,
  mocked: Response,
  headers: Record<string, string | string[]>,
) {
  const operation = findOperation(document, method, path)
  if (!operation) throw new Error(`Failed to record: ${path} is undocumented. Correct the test.`)
  const { response } = await recordResponse({ response: mocked, operation, reads: null })
  return (await verifier.verify(recordingOf(response), { status: mocked.status, headers, body: {} })).ok
}

test('a documented header is held to its schema', async () => {
  const id = '0190b8a2-0000-7000-8000-000000000001'
  const mocked = () => Response.json({}, { status: 201, headers: { Location: `/books/${id}`, 'X-Other': '1' } })
  expect(await verifyHeaders('/books', 'POST', mocked(), { location: `/books/${id.replace('1', 'f')}` })).toBe(true)
  expect(await verifyHeaders('/books', 'POST', mocked(), { location: '/elsewhere' })).toBe(false)
  expect(await verifyHeaders('/books', 'POST', mocked(), {})).toBe(false)
})

test('a plain text header may have any value, and its absence is a breach', async () => {
  const path = '/books/0190b8a2-0000-7000-8000-000000000001'
  const mocked = () => Response.json({}, { headers: { ETag: '"1"' } })
  expect(await verifyHeaders(path, 'GET', mocked(), { etag: '"2"' })).toBe(true)
  expect(await verifyHeaders(path, 'GET', mocked(), {})).toBe(false)
})

test('cookies are held to names and attributes, never to values', async () => {
  const mocked = () => {
    const headers = new Headers([
      ['set-cookie', 'refresh_token=mine; Max-Age=60; Path=/; HttpOnly'],
      ['set-cookie', 'device=mine; Path=/'],
    ])
    return Response.json({}, { headers })
  }
  const verify = (cookies: string[]) => verifyHeaders('/login', 'POST', mocked(), { 'set-cookie': cookies })
  expect(await verify(['refresh_token=theirs; Max-Age=99; Path=/; HttpOnly', 'device=x; Path=/'])).toBe(true)
  expect(await verify(['refresh_token=theirs; Max-Age=99; Path=/', 'device=x; Path=/'])).toBe(false)
  expect(await verify(['session=theirs; Max-Age=99; Path=/; HttpOnly', 'device=x; Path=/'])).toBe(false)
})

test('another content type is a breach, its parameters are not', async () => {
  const path = '/books/0190b8a2-0000-7000-8000-000000000001'
  const mocked = () => Response.json({})
  expect(await verifyHeaders(path, 'GET', mocked(), { 'content-type': 'application/json' })).toBe(true)
  expect(await verifyHeaders(path, 'GET', mocked(), { 'content-type': 'text/html' })).toBe(false)
})
