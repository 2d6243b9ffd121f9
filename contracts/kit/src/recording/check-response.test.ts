import { expect, test } from 'vitest'
import type { OpenApiDocument, Schema } from '../documents/openapi-document.ts'
import { readOperation } from '../documents/operation.ts'
import { checkResponse } from './check-response.ts'

/** What is wrong with a response that carries one documented header. */
async function check(schema: Schema, value: string) {
  const document: OpenApiDocument = {
    openapi: '3.1.0',
    paths: { '/': { get: { responses: { 204: { headers: { 'X-Thing': { schema } } } } } } },
  }
  const operation = readOperation(document, '/', 'get')
  if (!operation) throw new Error('Failed to find GET /. Correct the test.')
  return checkResponse(operation, new Response(null, { status: 204, headers: { 'X-Thing': value } }))
}

test('a header may be a list', async () => {
  const genres: Schema = { type: 'array', items: { type: 'string', enum: ['novel', 'essay'] } }
  expect(await check(genres, 'novel, essay')).toEqual([])
  expect(await check(genres, 'novel')).toEqual([])
  expect(await check(genres, 'novel, recipe')).toHaveLength(1)
})

test('text with commas may be no list', async () => {
  expect(await check({ type: 'string', pattern: '^a, b$' }, 'a, b')).toEqual([])
  expect(await check({ type: 'string', pattern: '^a, b$' }, 'a, c')).toHaveLength(1)
})
