import { expect, test } from 'vitest'
import type { OpenApiDocument } from '../../documents/openapi-document.ts'
import type { PactFile } from '../../documents/pact-file.ts'
import { compareDocuments } from '../compare-documents.ts'
import { findImpact } from './find-impact.ts'

const answer = (type: string) => ({
  description: 'An answer',
  content: { 'application/json': { schema: { type: 'object', properties: { code: { type } } } } },
})
const describe = (type: string): OpenApiDocument => ({
  openapi: '3.1.0',
  ...{ info: { title: 'Shop', version: '2026-01' } },
  paths: { '/orders': { get: { responses: { 200: answer('string'), default: answer(type) } } } },
})
const readAt = (status: number): PactFile => ({
  consumer: { name: 'web' },
  provider: { name: 'shop' },
  interactions: [
    {
      description: 'orders',
      request: { method: 'GET', path: '/orders' },
      response: {
        status,
        headers: { 'Content-Type': ['application/json'] },
        body: { content: { code: 'x' }, contentType: 'application/json', encoded: false },
      },
    },
  ],
})

test.for([
  [200, 0],
  [404, 1],
] as const)('a change of the default hits who reads %i: %i', async ([status, readers]) => {
  const [before, after] = [describe('string'), describe('integer')]
  const { impacts } = await findImpact({
    provider: 'shop',
    changes: compareDocuments({ before, after }, { provider: 'shop', today: '2026-06-30' }),
    documents: { before: { file: 'shop.yaml', value: before }, after: { file: 'shop.yaml', value: after } },
    contracts: [{ file: 'web-shop.json', pact: readAt(status) }],
  })
  expect(impacts.map(({ readers }) => readers.length)).toEqual([readers])
})
