import { expect, test } from 'vitest'
import type { Schema } from '../../documents/openapi-document.ts'
import { outline } from './outline.ts'

const schema: Schema = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    status: { enum: ['open', 'done'] },
    tags: { type: 'array', items: { enum: ['new', 'old'] } },
  },
  additionalProperties: { type: 'integer' },
}
const outlineOf = (value: unknown) => JSON.stringify(outline(value, { root: {}, schema }))

test.for([
  ['other text', { title: 'a' }, { title: 'b' }],
  ['another order of fields', { title: 'a', status: 'open' }, { status: 'open', title: 'a' }],
  ['more elements of the same kinds', { tags: ['new', 'old'] }, { tags: ['old', 'new', 'new'] }],
  ['another number', { page: 1 }, { page: 2 }],
] as const)('%s: the same case', ([, one, other]) => {
  expect(outlineOf(one)).toBe(outlineOf(other))
})

test.for([
  ['another value of a list of values', { status: 'open' }, { status: 'done' }],
  ['a field more', { title: 'a' }, { title: 'a', page: 1 }],
  ['another type', { page: 1 }, { page: null }],
  ['elements of other kinds', { tags: ['new'] }, { tags: ['old'] }],
  ['an empty list', { tags: ['new'] }, { tags: [] }],
  ['true for false', { gift: true }, { gift: false }],
] as const)('%s: another case', ([, one, other]) => {
  expect(outlineOf(one)).not.toBe(outlineOf(other))
})
