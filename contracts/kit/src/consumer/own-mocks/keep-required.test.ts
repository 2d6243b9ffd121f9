import { expect, test } from 'vitest'
import type { Json } from '../../documents/json.ts'
import type { Schema } from '../../documents/openapi-document.ts'
import { keepRequired } from './keep-required.ts'

const root = {
  components: {
    schemas: {
      Named: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, nick: { type: 'string' } } },
    },
  },
}
const named = { $ref: '#/components/schemas/Named' }
const ada = { name: 'Ada', nick: 'A', more: 1 }

test.for<[string, Schema, Json, Json]>([
  ['a field that is optional', named, ada, { name: 'Ada' }],
  ['the elements of a list', { type: 'array', items: named }, [ada, ada], [{ name: 'Ada' }, { name: 'Ada' }]],
  ['the entries of a map', { type: 'object', additionalProperties: named }, { a: ada }, { a: { name: 'Ada' } }],
  [
    'parts of a whole',
    { allOf: [named, { type: 'object', required: ['more'], properties: { more: { type: 'integer' } } }] },
    ada,
    { name: 'Ada', more: 1 },
  ],
  ['the branch that the value is of', { oneOf: [{ type: 'string' }, named] }, ada, { name: 'Ada' }],
  [
    'a required field without a schema',
    { type: 'object', required: ['more'] },
    { more: { a: 1 }, other: 2 },
    { more: {} },
  ],
  ['an object of which nothing is required', { type: 'object', properties: { name: {} } }, ada, {}],
  ['what is no object', true, 'text', 'text'],
  ['null where it is allowed', { oneOf: [named, { type: 'null' }] }, null, null],
])('%s', ([, schema, value, kept]) => {
  expect(keepRequired(value, { root, schema })).toEqual(kept)
})
