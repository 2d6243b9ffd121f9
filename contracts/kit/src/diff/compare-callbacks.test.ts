import { expect, test } from 'vitest'
import { compareDocuments } from './compare-documents.ts'

const called = { paid: { post: { responses: { 204: { description: 'Taken' } } } } }
const callbacks = { paid: { '{$request.query.url}': called.paid } }
const get = (callbacks: object) => ({ responses: { 200: { description: 'Fine' } }, callbacks })
const makeDocument = (parts: { callbacks?: object; webhooks?: object }) => ({
  openapi: '3.1.0',
  info: { title: 'Shop', version: '2026-01' },
  paths: { '/orders': { get: get(parts.callbacks ?? {}) } },
  webhooks: parts.webhooks ?? {},
})

const compare = (before: object, after: object) =>
  compareDocuments(
    { before: makeDocument(before), after: makeDocument(after) },
    { provider: 'shop', today: '2026-06-30' },
  ).map(({ rule, message }) => [rule, message])

test('what is no longer called is told, and what is called anew breaks nobody', () => {
  expect(compare({ webhooks: called }, {})).toEqual([['webhook.changed', '"paid" is no longer called']])
  expect(compare({ callbacks }, {})).toEqual([['callback.changed', '"paid" is no longer called']])
  expect(compare({}, { webhooks: called })).toEqual([])
  expect(compare({}, { callbacks })).toEqual([['operation.changed', 'changed, and breaks nobody']])
})
