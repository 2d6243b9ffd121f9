import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createServer } from './create-server.ts'

async function post(payload: string | Buffer, headers: Record<string, string> = {}) {
  const app = createServer()
  app.post('/', async ({ body }) => ({ body }))
  const answer = await app.inject({
    method: 'POST',
    url: '/',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })
  return { status: answer.statusCode, ...answer.json() }
}

test('JSON arrives as it was sent', async () => {
  expect(await post('{"name":"Müller 木村 😀"}', { 'content-encoding': 'Identity' })).toEqual({
    status: 200,
    body: { name: 'Müller 木村 😀' },
  })
})

test('text in another encoding is refused, not kept with holes in it', async () => {
  const latin = Buffer.from('{"name":"Müller"}', 'latin1')
  expect(await post(latin)).toMatchObject({ status: 400, code: 'malformed_request', detail: 'The body is not UTF-8.' })
})

test('a compressed body is a 415 that says so', async () => {
  expect(await post(gzipSync('{}'), { 'content-encoding': 'gzip' })).toMatchObject({
    status: 415,
    code: 'unsupported_media_type',
    detail: 'Send the body without a Content-Encoding.',
  })
})

test.each<[string, string]>([
  ['nothing', ''],
  ['half of it', '{"a":'],
  ['a key that would reach the prototype', '{"__proto__":{"a":1}}'],
])('%s is malformed', async (_name, payload) => {
  expect(await post(payload)).toMatchObject({ status: 400, code: 'malformed_request' })
})
