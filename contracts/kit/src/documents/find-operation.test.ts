import { expect, test } from 'vitest'
import { findOperation } from './find-operation.ts'
import { matchPath } from './match-path.ts'
import type { OpenApiDocument } from './openapi-document.ts'

const operation = (operationId: string) => ({ operationId, responses: {} })
const document: OpenApiDocument = {
  openapi: '3.1.0',
  security: [{ key: [] }],
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/pets/{petId}': {
      parameters: [{ name: 'petId', in: 'path', required: true }],
      get: { ...operation('getPet'), parameters: [{ name: 'petId', in: 'path', schema: { type: 'integer' } }] },
      delete: operation('removePet'),
    },
    '/pets/mine': { get: { ...operation('getMine'), security: [] } },
    '/pets/{petId}/photo.{format}': { get: operation('getPhoto') },
    '/unnamed': { get: { responses: {} } },
  },
}

test.for([
  ['GET', '/pets/7', 'getPet'],
  ['GET', '/pets/mine', 'getMine'],
  ['delete', '/pets/mine', 'removePet'],
  ['GET', '/pets/7/photo.png', 'getPhoto'],
  ['GET', '/unnamed', 'GET /unnamed'],
  ['POST', '/pets/7', undefined],
  ['GET', '/pets/7/', undefined],
  ['GET', '/pets/7/photoxpng', undefined],
] as const)('%s %s is %s', ([method, path, id]) => {
  expect(findOperation(document, method, path)?.id).toBe(id)
})

test("an operation's own parameter wins over its path item's", () => {
  expect(findOperation(document, 'GET', '/pets/7')?.parameters.map(({ value }) => value.schema)).toEqual([
    { type: 'integer' },
  ])
})

test('security falls back on the document, and an empty list asks for nothing', () => {
  expect(findOperation(document, 'GET', '/pets/7')?.security).toEqual([[{ type: 'http', scheme: 'bearer' }]])
  expect(findOperation(document, 'GET', '/pets/mine')?.security).toEqual([])
})

test('path parameters are decoded', () => {
  expect(matchPath('/a/{x}/{y}.pdf', '/a/one%20two/three.pdf')).toEqual({ x: 'one two', y: 'three' })
})
