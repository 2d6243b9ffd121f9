import { expect, test } from 'vitest'
import type { OpenApiDocument, Schema } from '../../documents/openapi-document.ts'
import type { ChangeRuleId } from '../change-rules.ts'
import type { Comparison } from '../comparison.ts'
import { compareSchemas } from './compare-schemas.ts'

const text = { type: 'string' }
const whole = { type: 'integer' }
const none = { type: 'null' }
const object = (properties: Record<string, Schema>, more: object = {}) => ({ type: 'object', properties, ...more })
const read = { ...text, readOnly: true }
const written = { ...text, writeOnly: true }
const strict = { additionalProperties: false }
const tagged = (mapping?: Record<string, string>) => ({
  oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Cash' }],
  discriminator: { propertyName: 'kind', ...(mapping && { mapping }) },
})
const mapping = { card: '#/components/schemas/Card', cash: '#/components/schemas/Cash' }

const document: OpenApiDocument = {
  openapi: '3.1.0',
  components: { schemas: { Card: object({ kind: text, digits: text }), Cash: object({ kind: text, till: whole }) } },
}

type Case = [name: string, direction: 'request' | 'response', before: Schema, after: Schema, rules: ChangeRuleId[]]

const cases: Case[] = [
  ['closes an object', 'request', object({ a: text }), object({ a: text }, strict), ['request.property.removed']],
  ['closes a map', 'request', { additionalProperties: text }, strict, ['request.property.removed']],
  ['opens an object', 'response', object({ a: text }, strict), object({ a: text }), []],
  ['types a map', 'request', {}, { additionalProperties: text }, ['request.property.type-changed']],
  ['types no map any more', 'response', { additionalProperties: text }, {}, ['response.property.type-widened']],
  [
    'takes a property from an object that allOf closes',
    'request',
    object({ a: text, b: text }, { unevaluatedProperties: false }),
    object({ a: text }, { unevaluatedProperties: false }),
    ['request.property.removed'],
  ],
  ['refuses a property by false', 'request', object({ a: text }), object({ a: false }), ['request.property.removed']],
  ['types items', 'request', { type: 'array' }, { type: 'array', items: text }, ['request.property.type-changed']],
  ['types no items', 'response', { type: 'array', items: text }, { type: 'array' }, ['response.property.type-widened']],
  [
    'types a first item',
    'request',
    { prefixItems: [text] },
    { prefixItems: [whole] },
    ['request.property.type-changed'],
  ],
  ['has one item fewer', 'response', { prefixItems: [text] }, {}, ['response.property.type-widened']],
  [
    'types properties by their pattern',
    'response',
    { patternProperties: { '^x': text } },
    { patternProperties: { '^x': whole } },
    ['response.property.type-changed'],
  ],
  ['excludes a value', 'request', text, { ...text, not: { const: 'a' } }, ['request.bounds.tightened']],
  ['excludes no value', 'response', { ...text, not: { const: 'a' } }, text, ['response.constraint.removed']],
  ['demands together', 'request', {}, { dependentRequired: { a: ['b'] } }, ['request.bounds.tightened']],
  ['limits names', 'request', {}, { propertyNames: { pattern: '^x' } }, ['request.bounds.tightened']],
  [
    'encodes otherwise',
    'response',
    { ...text, contentEncoding: 'base64' },
    { ...text, contentEncoding: 'base64url' },
    ['response.property.type-changed'],
  ],
  [
    'adds null to alternatives',
    'response',
    { oneOf: [text, whole] },
    { oneOf: [text, whole, none] },
    ['response.property.became-nullable'],
  ],
  ['adds null to values', 'response', { enum: ['a'] }, { enum: ['a', null] }, ['response.property.became-nullable']],
  [
    'takes null from alternatives',
    'request',
    { oneOf: [text, whole, none] },
    { oneOf: [text, whole] },
    ['request.property.null-refused'],
  ],
  [
    'tightens what a later part of allOf names again',
    'request',
    { allOf: [object({ a: text }), object({ a: { description: 'A' } })] },
    { allOf: [object({ a: { ...text, maxLength: 3 } }), object({ a: { description: 'A' } })] },
    ['request.bounds.tightened'],
  ],
  ['demands what is only read', 'request', object({}), object({ id: read }, { required: ['id'] }), []],
  [
    'demands what was only read',
    'request',
    object({ id: read }, { required: ['id'] }),
    object({ id: text }, { required: ['id'] }),
    ['request.property.became-required'],
  ],
  ['refuses what was only read', 'request', object({ id: read }, strict), object({}, strict), []],
  ['drops what was only written', 'response', object({ a: written }, { required: ['a'] }), object({}), []],
  [
    'only writes from now on',
    'response',
    object({ a: text }, { required: ['a'] }),
    object({ a: written }, { required: ['a'] }),
    ['response.property.removed'],
  ],
  ['takes a further alternative', 'request', text, { oneOf: [text, whole] }, []],
  [
    'takes a further alternative, and less of the one it knew',
    'request',
    text,
    { oneOf: [{ ...text, maxLength: 2 }, whole] },
    ['request.alternative.removed'],
  ],
  ['answers with one of the alternatives', 'response', { oneOf: [text, whole] }, text, []],
  [
    'answers with none of the alternatives',
    'response',
    { oneOf: [text, whole] },
    object({ a: text }),
    ['response.alternative.added'],
  ],
  ['offers a choice of one', 'response', object({ a: text }), { oneOf: [object({ a: text })] }, []],
  ['maps tags no more', 'response', tagged(mapping), tagged(), ['discriminator.changed']],
  ['maps tags to names', 'response', tagged(mapping), tagged({ card: 'Card', cash: 'Cash' }), []],
]

test.for(cases)('a document that %s, in a %s', ([, direction, before, after, rules]) => {
  const comparison: Comparison = {
    provider: 'shop',
    documents: { before: document, after: document },
    today: '2026-06-30',
    changes: [],
  }
  compareSchemas(
    comparison,
    { before: { pointer: '/before', value: before }, after: { pointer: '/after', value: after } },
    { direction, owner: 'property', part: 'body', path: '$', visited: new Set() },
  )
  expect(comparison.changes.map(({ rule }) => rule)).toEqual(rules)
})
