import { expect, test } from 'vitest'
import { type Operation, readOperation } from '../documents/operation.ts'
import { respondAs } from './respond.ts'

const responses = { 200: { description: 'One', content: { 'application/json': {} } } }
const document = { openapi: '3.1.0', paths: { '/books': { get: { responses } } } }
const operation = readOperation(document, '/books', 'get') as Operation

test('a body says its length in bytes, without which MSW leaves a socket open for every answer', async () => {
  const response = respondAs(operation)(200).json({ title: 'Émile' })
  expect(response.headers.get('content-length')).toBe(String((await response.arrayBuffer()).byteLength))
})

test('no body says no length', () => {
  expect(respondAs(operation)(200).empty().headers.has('content-length')).toBe(false)
})
