import { expect, test } from 'vitest'
import { z } from 'zod'
import { listFieldProblems } from './field-problems.ts'

function pointersOf(schema: z.ZodType, value: unknown, part: 'body' | 'query' = 'body'): string[] {
  const result = schema.safeParse(value)
  return result.success ? [] : listFieldProblems(part, result.error.issues).map(({ pointer }) => pointer)
}

test.each<[string, z.ZodType, unknown, string[]]>([
  ['several fields', z.object({ a: z.string(), b: z.int() }), {}, ['#/a', '#/b']],
  ['a key that needs escaping', z.object({ 'a/b~c d': z.string() }), {}, ['#/a~1b~0c%20d']],
  ['an unknown key that no URI can hold', z.strictObject({}), { 'a\ud800': 1 }, ['#/a%EF%BF%BD']],
  ['each unknown key', z.strictObject({}), { x: 1, y: 2 }, ['#/x', '#/y']],
  ['the whole', z.object({}), 7, ['#']],
  [
    'the near branch of a union',
    z.object({ a: z.union([z.object({ b: z.string() }), z.null()]) }),
    { a: {} },
    ['#/a/b'],
  ],
  ['a union with no near branch', z.object({ a: z.union([z.string(), z.int()]) }), { a: true }, ['#/a']],
  ['a union with two near branches', z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]), {}, ['#']],
  ['nothing', z.object({ a: z.string() }), { a: 'x' }, []],
])('names %s', (_name, schema, value, pointers) => {
  expect(pointersOf(schema, value)).toEqual(pointers)
})

test('a query is not a JSON document, so its pointer is a path', () => {
  expect(pointersOf(z.object({ limit: z.int() }), { limit: 'x' }, 'query')).toEqual(['query/limit'])
})
