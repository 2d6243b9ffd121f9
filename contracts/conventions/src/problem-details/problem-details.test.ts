import { expect, test } from 'vitest'
import { z } from 'zod'
import { createServer } from '../server/index.ts'
import { ProblemError } from './problem-error.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const traceparent = `00-${traceId}-b7ad6b7169203331-01`

function createApp() {
  const app = createServer({ bodyLimit: 1_000 })
  app.post(
    '/clients/:clientId',
    {
      schema: {
        params: z.object({ clientId: z.uuid() }),
        querystring: z.object({ limit: z.coerce.number().int().max(10).optional() }),
        headers: z.object({ 'if-match': z.string() }),
        body: z.strictObject({
          email: z.email(),
          lines: z.array(z.object({ amount: z.int() })),
          address: z.union([z.object({ 'post/code': z.string() }), z.null()]),
        }),
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    () => ({ ok: true as const }),
  )
  app.get('/liar', { schema: { response: { 200: z.object({ total: z.int() }) } } }, () => ({
    total: 'secret' as never,
  }))
  app.get('/broken', () => {
    throw new Error('select * from users at /srv/app/store.ts')
  })
  app.get('/teapot', () => {
    throw Object.assign(new Error('/etc/passwd'), { statusCode: 418 })
  })
  app.get('/void', () => {
    throw new ProblemError(409, 'invoice_void', 'A void invoice cannot be paid.', {
      extensions: { invoiceId: 'i1', status: 200 },
      headers: { 'retry-after': '7' },
    })
  })
  return app
}

const valid = {
  method: 'POST' as const,
  url: '/clients/0198c5c4-7e7e-7d6a-9a51-64a2a1b3c4d5?limit=3',
  headers: { 'if-match': '"1"', traceparent },
  payload: { email: 'a@b.example', lines: [], address: null },
}

test('a request that fits passes', async () => {
  const response = await createApp().inject(valid)
  expect([response.statusCode, response.json()]).toEqual([200, { ok: true }])
})

test('all fields at fault are named, in every part of the request', async () => {
  const response = await createApp().inject({
    method: 'POST',
    url: '/clients/7?limit=99',
    headers: { traceparent },
    payload: { email: 'x', lines: [{ amount: 1 }, { amount: 'y' }], address: { 'post/code': 5 }, admin: true },
  })
  expect(response.statusCode).toBe(422)
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(response.json()).toEqual({
    type: 'https://problems.concordat.example/validation-failed',
    title: 'Validation failed',
    status: 422,
    code: 'validation_failed',
    detail: 'One or more fields are not valid.',
    traceId,
    errors: [
      { pointer: 'path/clientId', message: expect.any(String) },
      { pointer: '#/email', message: expect.any(String) },
      { pointer: '#/lines/1/amount', message: expect.any(String) },
      { pointer: '#/address/post~1code', message: expect.any(String) },
      { pointer: '#/admin', message: 'Unknown field' },
      { pointer: 'query/limit', message: expect.any(String) },
      { pointer: 'header/if-match', message: expect.any(String) },
    ],
  })
})

test('a missing body is one fault, of the whole body', async () => {
  const { payload: _, ...bodyless } = valid
  const response = await createApp().inject(bodyless)
  expect(response.statusCode).toBe(422)
  expect(response.json().errors).toEqual([{ pointer: '#', message: expect.any(String) }])
})

test.each<[string, object, number, string]>([
  ['an unknown address', { method: 'GET', url: '/nowhere' }, 404, 'not_found'],
  ['a known address with another method', { method: 'DELETE', url: valid.url }, 405, 'method_not_allowed'],
  [
    'JSON that ends early',
    { ...valid, payload: '{"email":', headers: { 'content-type': 'application/json' } },
    400,
    'malformed_request',
  ],
  [
    'a body that sets a prototype',
    { ...valid, payload: '{"__proto__":{}}', headers: { 'content-type': 'application/json' } },
    400,
    'malformed_request',
  ],
  ['plain text', { ...valid, payload: 'x', headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_media_type'],
  ['a body beyond the limit', { ...valid, payload: { email: 'x'.repeat(1_000) } }, 413, 'payload_too_large'],
  ['an address that cannot be decoded', { method: 'GET', url: '/%E0%A4%A' }, 400, 'malformed_request'],
  ['a response that breaks its schema', { method: 'GET', url: '/liar' }, 500, 'internal'],
  ['an error of our own making', { method: 'GET', url: '/broken' }, 500, 'internal'],
  ["a library's 4xx", { method: 'GET', url: '/teapot' }, 418, 'rejected'],
])('%s is a problem that shows nothing of the inside', async (_name, request, status, code) => {
  const response = await createApp().inject(request)
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(response.json()).toMatchObject({ status, code, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(response.statusCode).toBe(status)
  expect(response.body).not.toMatch(/secret|select|\/srv|passwd|stack|node_modules|FST_|Unexpected/)
})

test('a 405 names the methods that the address has', async () => {
  const response = await createApp().inject({ method: 'PUT', url: '/void?x=1' })
  expect(response.headers.allow).toBe('GET, HEAD')
})

test('a problem chooses its headers and further members, but not its status twice', async () => {
  const response = await createApp().inject('/void')
  expect(response.headers['retry-after']).toBe('7')
  expect(response.json()).toMatchObject({
    type: 'https://problems.concordat.example/invoice-void',
    title: 'Invoice void',
    status: 409,
    invoiceId: 'i1',
    detail: 'A void invoice cannot be paid.',
  })
})

test('a route may document problems of its own and still send them', async () => {
  const app = createServer()
  const schema = { response: { 200: z.object({}), 409: z.object({ code: z.literal('other') }) } }
  app.get('/', { schema }, () => {
    throw new ProblemError(409, 'invoice_void')
  })
  expect((await app.inject('/')).json()).toMatchObject({ status: 409, code: 'invoice_void' })
})
