import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Json } from '../../src/documents/json.ts'
import type { Schema } from '../../src/documents/openapi-document.ts'
import { deriveRules, readsSchema } from '../../src/rules/index.ts'
import { openVerifier, recordingOf } from '../verifier/verify-response.ts'

/** An answer that document and reader take and the pact refuses, or one that the pact takes and should not. */
interface Case {
  schema: Schema
  reads?: z.ZodType
  mocked: Json
  refused?: Json[]
  taken?: Json[]
}

const verifier = await openVerifier()
afterAll(() => verifier.close())

const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const kind = (name: string): Schema => ({ required: ['kind'], ...(object({ kind: { const: name } }) as object) })

const cases: Record<string, Case[]> = {
  'An object or a list that may be null': [
    { schema: object({ a: orNull(object({})) }), mocked: { a: {} }, refused: [{ a: null }] },
    { schema: object({ a: orNull(object({})) }), mocked: { a: null }, refused: [{ a: {} }] },
  ],
  'Null beside text that could be a number': [
    {
      schema: object({ a: { type: ['string', 'null'], pattern: '^[0-9]+$' } }),
      mocked: { a: '1' },
      refused: [{ a: null }],
    },
    { schema: object({ a: { enum: [1, 2, null] } }), mocked: { a: null }, refused: [{ a: 1 }] },
  ],
  'A field that is only sometimes there': [
    { schema: object({ a: { type: 'integer' } }), mocked: { a: 1 }, refused: [{}] },
    {
      schema: { type: 'array', items: object({ a: { type: 'integer' } }) },
      mocked: [{ a: 1 }, {}],
      taken: [[{}], [{ a: 2 }]],
    },
  ],
  'An empty list': [
    { schema: { type: 'array' }, mocked: [], refused: [[1]] },
    { schema: { type: 'array', items: { type: 'array' } }, mocked: [[], []], refused: [[[]]] },
  ],
  'A list of unlike elements': [
    {
      schema: { type: 'array', items: { oneOf: [kind('one'), kind('two')] } },
      mocked: [{ kind: 'one' }, { kind: 'two' }],
      refused: [[{ kind: 'two' }, { kind: 'one' }], [{ kind: 'one' }]],
    },
  ],
  'Another branch of a union': [
    { schema: { oneOf: [kind('one'), kind('two')] }, mocked: { kind: 'one' }, refused: [{ kind: 'two' }] },
  ],
  'A property with a quote in its name': [
    { schema: object({ "it's": { type: 'integer' } }), mocked: { "it's": 1 }, refused: [{ "it's": 2 }] },
  ],
  'A pattern that the verifier cannot run': [
    { schema: object({ a: { type: 'string', pattern: '^(?=.*x).+$' } }), mocked: { a: 'x' }, refused: [{ a: 'xx' }] },
  ],
  "Flags of a reader's expression": [
    {
      schema: object({ a: { type: 'string' } }),
      reads: z.object({ a: z.string().regex(/^a/i) }),
      mocked: { a: 'ab' },
      refused: [{ a: 'Ab' }],
    },
  ],
  'A body that is null or empty text': [],
  'A field that the mock leaves out': [
    { schema: object({ a: { type: 'integer' } }), mocked: {}, taken: [{ a: 'not an integer' }] },
  ],
  'Lengths and ranges': [
    { schema: object({ a: { type: 'string', maxLength: 1 } }), mocked: { a: 'x' }, taken: [{ a: 'xx' }] },
    { schema: object({ a: { type: 'integer', minimum: 0 } }), mocked: { a: 1 }, taken: [{ a: -1 }] },
    { schema: { type: 'array', minItems: 2, items: { type: 'integer' } }, mocked: [1, 2], taken: [[1]] },
  ],
  'The thirtieth of February': [
    {
      schema: object({ a: { type: 'string', format: 'date' } }),
      mocked: { a: '2026-02-03' },
      taken: [{ a: '2026-02-30' }],
    },
  ],
  'Keywords beyond types, values, patterns and combinations': [
    { schema: object({ a: { type: 'integer', not: { const: 2 } } }), mocked: { a: 1 }, taken: [{ a: 2 }] },
  ],
}

test('the document has a heading per case', () => {
  const document = readFileSync(new URL('../../../../docs/what-it-cannot-do.md', import.meta.url), 'utf8')
  const headings = [...document.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual(Object.keys(cases))
})

test.for(Object.entries(cases))('%s', async ([, list]) => {
  for (const { schema, reads, mocked, refused = [], taken = [] } of list) {
    const { example, rules } = deriveRules(mocked, { root: {}, schema }, reads && readsSchema(reads))
    const body = { contentType: 'application/json', content: JSON.stringify(example) }
    const recording = recordingOf({ status: 200, headers: {}, body, rules: { body: rules } })
    for (const [answer, ok] of [
      [mocked, true],
      ...taken.map((answer) => [answer, true] as const),
      ...refused.map((answer) => [answer, false] as const),
    ] as const)
      expect({ answer, ok: (await verifier.verify(recording, { body: answer })).ok }).toEqual({ answer, ok })
  }
})

test.for([null, ''])('a body that is %j is refused as it is recorded', (body) => {
  expect(() => deriveRules(body, { root: {}, schema: true })).toThrow('Failed to record the body')
})
