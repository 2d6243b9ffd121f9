import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readOpenApi } from '../documents/index.ts'
import { readOperation } from '../documents/operation.ts'
import type { ReadsOptions } from './reads-options.ts'
import { recordResponse } from './record-response.ts'

const document = await readOpenApi(fileURLToPath(new URL('../../test/library/library.yaml', import.meta.url)))
const book = { id: '0190b8a2-0000-7000-8000-000000000001', title: 'Emma', pages: 474, genre: 'novel', lentAt: null }

/** Records a response to an operation of the library. */
async function record(
  path: string,
  method: string,
  response: Response,
  reads?: z.ZodType | null,
  options: ReadsOptions = {},
) {
  const operation = readOperation(document, path, method)
  if (!operation) throw new Error(`Failed to record: ${method} ${path} is undocumented. Correct the test.`)
  return recordResponse({ response, operation, options, ...(reads !== undefined && { reads }) })
}

test('the body is cut to what is read', async () => {
  const reads = z.object({ title: z.string() })
  const { response } = await record('/books/{bookId}', 'get', Response.json(book), reads)
  expect(response.body).toEqual({ contentType: 'application/json', content: '{"title":"Emma"}' })
  expect(Object.keys(response.rules.body ?? {})).toEqual(['$.title'])
})

test('without reads the whole body is relied on', async () => {
  const { response } = await record('/books/{bookId}', 'get', Response.json(book))
  expect(JSON.parse(response.body?.content ?? '')).toEqual(book)
  expect(Object.keys(response.rules.body ?? {})).toEqual(['$.id', '$.title', '$.pages', '$.genre', '$.lentAt'])
})

test('reading nothing pins status, headers and content type', async () => {
  const { response } = await record('/books/{bookId}', 'get', Response.json(book), null)
  expect(response).toEqual({ status: 200, headers: { 'Content-Type': ['application/json'] }, rules: {} })
})

test('of a file, only the content type is pinned', async () => {
  const picture = new Response(new Uint8Array([0x89, 0x50]), { headers: { 'content-type': 'image/png' } })
  const { response } = await record('/books/{bookId}/cover', 'get', picture)
  expect(response).toEqual({ status: 200, headers: { 'Content-Type': ['image/png'] }, rules: {} })
})

test('an empty response has neither body nor content type', async () => {
  const { response } = await record('/books/{bookId}', 'delete', new Response(null, { status: 204 }))
  expect(response).toEqual({ status: 204, headers: {}, rules: {} })
})

test('headers that are not documented are left out', async () => {
  const headers = { ETag: '"1"', Server: 'x', 'Set-Cookie': 'a=secret-1; Path=/' }
  const recorded = await record('/books/{bookId}', 'get', Response.json(book, { headers }), null)
  expect(recorded.response.headers).toEqual({ ETag: ['"1"'], 'Content-Type': ['application/json'] })
  expect(recorded.response.rules.header).toEqual({ ETag: { combine: 'AND', matchers: [{ match: 'type' }] } })
  expect(recorded.secrets).toEqual(['secret-1'])
})

test('the response that was mocked can still be read', async () => {
  const mocked = Response.json(book)
  await record('/books/{bookId}', 'get', mocked)
  expect(await mocked.json()).toEqual(book)
})

test('of the documented headers, only those that are read', async () => {
  const response = () => Response.json(book, { headers: { ETag: '"1"', 'Cache-Control': 'public, max-age=60' } })
  const names = async (options?: ReadsOptions) =>
    Object.keys((await record('/books/{bookId}', 'get', response(), null, options)).response.headers)
  expect(await names()).toEqual(['ETag', 'Cache-Control', 'Content-Type'])
  expect(await names({ headers: ['etag'] })).toEqual(['ETag', 'Content-Type'])
  expect(await names({ headers: [] })).toEqual(['Content-Type'])
})

test('a cookie that is not read is a secret all the same', async () => {
  const headers = { 'Set-Cookie': 'refresh_token=secret-of-mine' }
  const grant = { accessToken: 'an-access-token', expiresIn: 600 }
  const { response, secrets } = await record('/login', 'post', Response.json(grant, { headers }), null, { headers: [] })
  expect(response.headers).toEqual({ 'Content-Type': ['application/json'] })
  expect(secrets).toEqual(['secret-of-mine'])
})

test('a header that is read must be documented, and in the mock', async () => {
  const etag = () => Response.json(book, { headers: { ETag: '"1"' } })
  await expect(record('/books/{bookId}', 'get', etag(), null, { headers: ['Etga'] })).rejects.toThrow(
    'Failed to record the header "etga" as read: the response 200 documents ETag, Cache-Control.',
  )
  await expect(record('/books/{bookId}', 'get', etag(), null, { headers: ['Cache-Control'] })).rejects.toThrow(
    'Failed to record the header "Cache-Control" as read: the mocked response 200 does not carry it.',
  )
})

test('a value is pinned where the test says so', async () => {
  const { response } = await record('/books/{bookId}', 'get', Response.json(book), z.object({ title: z.string() }), {
    exactly: ['$.title'],
  })
  expect(response.rules.body).toEqual({ '$.title': { combine: 'AND', matchers: [{ match: 'equality' }] } })
})

test('nothing can be pinned of a body that is not read', async () => {
  const pinned = record('/books/{bookId}', 'get', Response.json(book), null, { exactly: ['$.title'] })
  await expect(pinned).rejects.toThrow('Failed to pin $.title exactly: no JSON body is read of this response.')
})
