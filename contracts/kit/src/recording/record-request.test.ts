import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findOperation, readOpenApi } from '../documents/index.ts'
import { recordRequest } from './record-request.ts'
import type { ProviderState } from './recording.ts'

const document = await readOpenApi(fileURLToPath(new URL('../../test/library/library.yaml', import.meta.url)))
const bookId = '0190b8a2-0000-7000-8000-000000000001'

/** Records a request to the library as a consumer would send it. */
async function record(path: string, init: RequestInit = {}, params: ProviderState['params'] = {}) {
  const request = new Request(`http://library.test${path}`, init)
  const operation = findOperation(document, request.method, new URL(request.url).pathname)
  if (!operation) throw new Error(`Failed to record: ${request.method} ${path} is undocumented. Correct the test.`)
  const states = Object.keys(params).length > 0 ? [{ name: 'a state', params }] : []
  return (await recordRequest({ request, operation, states })).request
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
/** How a generator names a value of the provider state. */
const from = (key: string) => `\${${key}}`
const bound = (value: unknown, expression: string) => ({
  'pact:matcher:type': 'type',
  value,
  'pact:generator:type': 'ProviderState',
  expression,
})

test('a path parameter that is a state parameter is generated', async () => {
  const { path } = await record(`/books/${bookId}`, {}, { bookId })
  expect(JSON.parse(path)).toEqual(bound(`/books/${bookId}`, `/books/${from('bookId')}`))
})

test('a path without state parameters is strict', async () => {
  expect((await record(`/books/${bookId}`)).path).toBe(`/books/${bookId}`)
})

test('a base path is left out', async () => {
  const request = new Request('http://library.test/v1/stock')
  const operation = findOperation(document, 'GET', '/stock')
  if (!operation) throw new Error('Failed to find GET /stock. Correct the fixture.')
  expect((await recordRequest({ request, operation, states: [], basePath: '/v1' })).request.path).toBe('/stock')
})

test('query parameters are strict, bound, sorted, and only those documented', async () => {
  const { query } = await record('/books?limit=5&genre=novel&colour=red', {}, { limit: 5 })
  expect(query).toEqual({ genre: ['novel'], limit: [JSON.stringify(bound('5', from('limit')))] })
  expect(Object.keys(query)).toEqual(['genre', 'limit'])
})

test('a query parameter may have a name that no header can have', async () => {
  const request = new Request('http://library.test/books?printed[gte]=1815')
  const operation = findOperation(document, 'GET', '/books')
  if (!operation) throw new Error('Failed to find GET /books. Correct the fixture.')
  const printed = { pointer: '', value: { name: 'printed[gte]', in: 'query', schema: { type: 'string' } } } as const
  const parameters = [...operation.parameters, printed]
  const recorded = await recordRequest({ request, operation: { ...operation, parameters }, states: [] })
  expect(recorded.request.query).toEqual({ 'printed[gte]': ['1815'] })
})

test('headers are kept when they are documented, and Accept when the client chose it', async () => {
  const headers = { 'idempotency-key': 'key', 'user-agent': 'x', 'x-trace': '1', accept: 'application/json' }
  const { headers: kept } = await record('/books', { ...json({ title: 'T', pages: 1 }), headers })
  expect(kept).toEqual({ Accept: ['application/json'], 'Idempotency-Key': ['00000000-0000-4000-8000-000000000000'] })
  expect((await record('/stock', { headers: { accept: '*/*' } })).headers).toEqual({})
})

test('a key that is new for every request is the same in every pact, unless the state gives it', async () => {
  const send = async (key: string, params: ProviderState['params'] = {}) => {
    const init = json({ title: 'T', pages: 1 })
    const recorded = await record('/books', { ...init, headers: { ...init.headers, 'idempotency-key': key } }, params)
    return recorded.headers['Idempotency-Key']
  }
  expect(await send('"key-1"')).toEqual(['"00000000-0000-4000-8000-000000000000"'])
  expect(await send('"key-2"')).toEqual(await send('"key-1"'))
  expect(await send('key-1', { usedKey: 'key-1' })).toEqual([JSON.stringify(bound('key-1', from('usedKey')))])
})

test('body values are bound at any depth and keep their type', async () => {
  const body = { title: 'Emma', pages: 4740, shelf: { ownerId: 'user-1' } }
  const recorded = await record('/books', json(body), { pages: 4740, ownerId: 'user-1' })
  expect(JSON.parse(recorded.body?.content ?? '')).toEqual({
    title: 'Emma',
    pages: bound(4740, from('pages')),
    shelf: { ownerId: bound('user-1', from('ownerId')) },
  })
})

test('equal is not enough: short values are bound by name only', async () => {
  const body = { title: 'abc', pages: 1 }
  const content = async (params: ProviderState['params']) =>
    JSON.parse((await record('/books', json(body), params)).body?.content ?? '')
  expect(await content({ count: 1, code: 'abc' })).toEqual(body)
  expect(await content({ pages: 1, title: 'abc' })).toEqual({
    title: bound('abc', from('title')),
    pages: bound(1, from('pages')),
  })
  expect(await content({ pages: '1' })).toEqual(body)
})

test('a bearer token becomes a placeholder with a generator', async () => {
  const { headers } = await record('/stock', { headers: { authorization: 'Bearer a-real-token' } })
  expect(JSON.parse(headers['Authorization']?.[0] ?? '')).toEqual({
    ...bound('Bearer placeholder', `Bearer ${from('accessToken')}`),
    'pact:matcher:type': 'regex',
    regex: '^Bearer .+$',
  })
})

test('credentials of an operation that asks for none are left out', async () => {
  const init = json({ email: 'a@b.c', password: 'secret password' })
  const { headers } = await record('/login', { ...init, headers: { ...init.headers, authorization: 'Bearer x' } })
  expect(headers).toEqual({})
})

test('documented cookies share one generator', async () => {
  const cookie = 'theme=dark; refresh_token=real-token-1; device=real-device'
  const { headers } = await record('/refresh', { method: 'POST', headers: { cookie } })
  expect(JSON.parse(headers['Cookie']?.[0] ?? '')).toEqual({
    ...bound(
      'device=placeholder; refresh_token=placeholder',
      `device=${from('device')}; refresh_token=${from('refreshToken')}`,
    ),
    'pact:matcher:type': 'regex',
    regex: '^device=[^;]+; refresh_token=[^;]+$',
  })
})

test('a password is a placeholder under the name of its property, in JSON and in forms', async () => {
  const credentials = { email: 'ada@example.com', password: 'correct horse' }
  const want = { email: bound('ada@example.com', from('email')), password: bound('placeholder', from('password')) }
  const asJson = await record('/login', json(credentials), { email: 'ada@example.com' })
  expect(JSON.parse(asJson.body?.content ?? '')).toEqual(want)
  const form = { method: 'POST', body: new URLSearchParams(credentials) }
  const asForm = await record('/login', form, { email: 'ada@example.com' })
  expect(asForm.body?.contentType).toBe('application/x-www-form-urlencoded')
  expect(JSON.parse(asForm.body?.content ?? '')).toEqual(want)
})

test('a secret that is repeated in another field is scrubbed there too', async () => {
  const init = json({ title: 'is a-real-token of mine', pages: 1, shelf: { ownerId: 'a-real-token' } })
  const headers = { ...init.headers, authorization: 'Bearer a-real-token', 'idempotency-key': 'a-real-token' }
  const recorded = await record('/books', { ...init, headers })
  expect(JSON.stringify(recorded)).not.toContain('a-real-token')
})

test('a form with files is the same in every run, and its password is refused', async () => {
  const form = () => {
    const body = new FormData()
    body.append('copies', '2')
    body.append('file', new File(['--concordat'], 'a.csv', { type: 'text/csv' }))
    return body
  }
  const [first, second] = [form(), form()].map((body) => record('/imports', { method: 'POST', body }))
  expect((await first)?.body).toEqual((await second)?.body)
  expect((await first)?.body?.contentType).toBe('multipart/form-data; boundary=concordat-')
  const secret = form()
  secret.append('pin', '1234')
  await expect(record('/imports', { method: 'POST', body: secret })).rejects.toThrow('its part "pin" is a password')
})

test('a file that repeats a secret is refused', async () => {
  const headers = { authorization: 'Bearer a-real-token', 'content-type': 'image/png' }
  const sent = record(`/books/${bookId}/cover`, { method: 'PUT', headers, body: 'is a-real-token of mine' })
  await expect(sent).rejects.toThrow('its bytes repeat a secret of the request')
})
