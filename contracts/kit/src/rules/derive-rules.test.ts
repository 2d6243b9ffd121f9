import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openVerifier, recordingOf } from '../../test/verifier/verify-response.ts'
import type { Json } from '../documents/json.ts'
import type { Schema } from '../documents/openapi-document.ts'
import { deriveRules } from './derive-rules.ts'
import { readsSchema } from './reads-schema.ts'
import type { RootedSchema } from './shape.ts'

/** A documented schema, what was mocked and read, and which answers the official verifier then takes and refuses. */
interface Case {
  schema: Schema
  reads?: z.ZodType
  mocked: Json
  takes: Json[]
  refuses: Json[]
}

const verifier = await openVerifier()
afterAll(() => verifier.close())

const field = (schema: Schema): Schema => ({ type: 'object', required: ['a'], properties: { a: schema } })
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})
const a = (value: Json): Json => ({ a: value })
const uuid = '0190b8a2-0000-7000-8000-000000000001'

const cases: [string, Case][] = [
  [
    'integer',
    { schema: field({ type: 'integer' }), mocked: a(1), takes: [a(0), a(-7)], refuses: [a(1.5), a('1'), a(null), {}] },
  ],
  [
    'number',
    { schema: field({ type: 'number' }), mocked: a(1.5), takes: [a(100), a(0.1)], refuses: [a('1.5'), a(null), {}] },
  ],
  [
    'number that is read as an integer',
    {
      schema: field({ type: 'number' }),
      reads: z.object({ a: z.int() }),
      mocked: a(1),
      takes: [a(2)],
      refuses: [a(2.5)],
    },
  ],
  [
    'boolean',
    { schema: field({ type: 'boolean' }), mocked: a(true), takes: [a(false)], refuses: [a('true'), a(1), a(null)] },
  ],
  [
    'string',
    { schema: field({ type: 'string' }), mocked: a('x'), takes: [a(''), a('1')], refuses: [a(1), a(null), {}] },
  ],
  [
    'list that the document wants at least two of',
    {
      schema: { type: 'array', minItems: 2, items: { type: 'string' } },
      mocked: ['x', 'y', 'z'],
      takes: [
        ['p', 'q'],
        ['p', 'q', 'r', 's'],
      ],
      refuses: [[], ['p', 1]],
    },
  ],
  [
    'enum',
    {
      schema: field({ enum: ['BUY', 'SELL'] }),
      mocked: a('BUY'),
      takes: [a('SELL')],
      refuses: [a('HOLD'), a('BUYER'), a('RESELL'), a(null)],
    },
  ],
  [
    'enum of special characters',
    {
      schema: field({ enum: ['a.b', 'c|d', '(e)'] }),
      mocked: a('a.b'),
      takes: [a('c|d'), a('(e)')],
      refuses: [a('axb'), a('c')],
    },
  ],
  [
    'enum of integers',
    { schema: field({ enum: [1, 2] }), mocked: a(1), takes: [a(2)], refuses: [a(3), a('1'), a(12)] },
  ],
  [
    'enum that the consumer handles in part',
    {
      schema: field({ enum: ['BUY', 'SELL', 'HOLD'] }),
      reads: z.object({ a: z.enum(['BUY', 'SELL']) }),
      mocked: a('BUY'),
      takes: [a('SELL')],
      refuses: [a('HOLD')],
    },
  ],
  [
    'string that is read as an enum',
    {
      schema: field({ type: 'string' }),
      reads: z.object({ a: z.enum(['x', 'y']) }),
      mocked: a('x'),
      takes: [a('y')],
      refuses: [a('z')],
    },
  ],
  [
    'const',
    { schema: field({ const: 'Bearer' }), mocked: a('Bearer'), takes: [a('Bearer')], refuses: [a('bearer'), a(null)] },
  ],
  [
    'uuid',
    {
      schema: field({ type: 'string', format: 'uuid' }),
      mocked: a(uuid),
      takes: [a(uuid.replace('1', 'f'))],
      refuses: [a('x'), a(`x${uuid}`), a(`${uuid}0`)],
    },
  ],
  [
    'date',
    {
      schema: field({ type: 'string', format: 'date' }),
      mocked: a('2026-01-02'),
      takes: [a('2027-12-31')],
      refuses: [a('2026-1-2'), a('2026-01-02T00:00:00Z'), a(2026)],
    },
  ],
  [
    'date-time',
    {
      schema: field({ type: 'string', format: 'date-time' }),
      mocked: a('2026-01-02T03:04:05.000Z'),
      takes: [a('2026-01-02T03:04:05Z'), a('2026-01-02T03:04:05.1+01:00')],
      refuses: [a('2026-01-02'), a('2026-01-02T03:04:05'), a(1)],
    },
  ],
  [
    'email',
    {
      schema: field({ type: 'string', format: 'email' }),
      mocked: a('a@b.c'),
      takes: [a('ada@example.com')],
      refuses: [a('ada'), a('a b@c')],
    },
  ],
  [
    'pattern',
    {
      schema: field({ type: 'string', pattern: '^[0-9]+$' }),
      mocked: a('12'),
      takes: [a('3')],
      refuses: [a('x'), a(12), a(null)],
    },
  ],
  [
    'pattern without anchors',
    {
      schema: field({ type: 'string', pattern: '[A-Z]{2}' }),
      mocked: a('AB'),
      takes: [a('x AB y'), a('ABC'), a('line\nAB')],
      refuses: [a('ab'), a('A'), a(1)],
    },
  ],
  [
    'pattern whose anchors belong to alternatives',
    {
      schema: field({ type: 'string', pattern: '^x|y$' }),
      mocked: a('x'),
      takes: [a('x1'), a('1y')],
      refuses: [a('1x'), a('y1'), a('z')],
    },
  ],
  [
    'pattern that Rust cannot run',
    { schema: field({ type: 'string', pattern: '^(?=.*x).+$' }), mocked: a('x'), takes: [], refuses: [a('y'), a(1)] },
  ],
  [
    'nullable integer',
    {
      schema: field({ type: ['integer', 'null'] }),
      mocked: a(1),
      takes: [a(2), a(null)],
      refuses: [a('x'), a(1.5), {}],
    },
  ],
  [
    'nullable enum by anyOf',
    {
      schema: field({ anyOf: [{ enum: ['x', 'y'] }, { type: 'null' }] }),
      mocked: a('x'),
      takes: [a('y'), a(null)],
      refuses: [a('z')],
    },
  ],
  [
    'nullable integer that was mocked as null',
    { schema: field({ type: ['integer', 'null'] }), mocked: a(null), takes: [a(2), a(null)], refuses: [a('x'), {}] },
  ],
  [
    'nullable string',
    { schema: field({ type: ['string', 'null'] }), mocked: a('x'), takes: [a('y'), a(null)], refuses: [a(1), {}] },
  ],
  [
    'nullable string that was mocked as null',
    { schema: field({ type: ['string', 'null'] }), mocked: a(null), takes: [a(null)], refuses: [a('x'), {}] },
  ],
  [
    'nullable that the consumer refuses',
    {
      schema: field({ type: ['integer', 'null'] }),
      reads: z.object({ a: z.int() }),
      mocked: a(1),
      takes: [a(2)],
      refuses: [a(null)],
    },
  ],
  [
    'union of scalars',
    { schema: field({ type: ['integer', 'boolean'] }), mocked: a(1), takes: [a(2)], refuses: [a('x')] },
  ],
  [
    'array',
    {
      schema: field({ type: 'array', items: { type: 'integer' } }),
      mocked: a([1, 2]),
      takes: [a([3]), a([4, 5, 6])],
      refuses: [a([]), a(['x']), a([1, 'x']), a(null), a({})],
    },
  ],
  [
    'array of objects',
    {
      schema: field({ type: 'array', items: field({ enum: ['x', 'y'] }) }),
      mocked: a([a('x')]),
      takes: [a([a('y'), a('x')])],
      refuses: [a([a('z')]), a([a('x'), {}]), a([a('x'), a('z')])],
    },
  ],
  [
    'empty array',
    {
      schema: field({ type: 'array', items: { type: 'integer' } }),
      mocked: a([]),
      takes: [a([])],
      refuses: [a([1]), a(null)],
    },
  ],
  [
    'array at the root',
    { schema: { type: 'array', items: { type: 'integer' } }, mocked: [1], takes: [[2, 3]], refuses: [[], ['x']] },
  ],
  [
    'tuple',
    {
      schema: field({ type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string' }] }),
      mocked: a([1, 'x']),
      takes: [a([2, 'y'])],
      refuses: [a([2]), a(['x', 'y']), a([2, 3])],
    },
  ],
  [
    'map',
    {
      schema: field({ type: 'object', additionalProperties: { type: 'integer' } }),
      mocked: a({ x: 1, z: 2 }),
      takes: [a({ y: 2 }), a({ x: 3, y: 4 })],
      refuses: [a({ y: 'x' }), a({ x: 1, y: 'x' }), a({})],
    },
  ],
  [
    'map of objects',
    {
      schema: field({ additionalProperties: field({ type: 'integer' }) }),
      mocked: a({ x: a(1) }),
      takes: [a({ y: a(2) })],
      refuses: [a({ y: a('x') }), a({ y: {} }), a({})],
    },
  ],
  [
    'map with documented keys',
    {
      schema: field({ propertyNames: { pattern: '^[A-Z]{3}$' }, additionalProperties: { type: 'integer' } }),
      mocked: a({ EUR: 1 }),
      takes: [a({ JPY: 2 })],
      refuses: [a({ euro: 2 })],
    },
  ],
  [
    'map of which the consumer reads one key',
    {
      schema: field({ additionalProperties: { type: 'integer' } }),
      reads: z.object({ a: z.object({ x: z.int() }) }),
      mocked: a({ x: 1, y: 2 }),
      takes: [a({ x: 5 })],
      refuses: [a({ y: 2 }), a({})],
    },
  ],
  [
    'map that is read as a record',
    {
      schema: field({ additionalProperties: { type: 'integer' } }),
      reads: z.object({ a: z.record(z.string(), z.int()) }),
      mocked: a({ x: 1 }),
      takes: [a({ y: 5 })],
      refuses: [a({ y: 'x' })],
    },
  ],
  [
    'object within an object',
    {
      schema: field(field({ type: 'integer' })),
      mocked: a(a(1)),
      takes: [a({ a: 2, more: true })],
      refuses: [a({}), a(null), a(a('x'))],
    },
  ],
  [
    'branch of a union of objects',
    {
      schema: {
        oneOf: [
          { type: 'object', required: ['kind', 'a'], properties: { kind: { const: 'one' }, a: { type: 'integer' } } },
          { type: 'object', required: ['kind', 'b'], properties: { kind: { const: 'two' }, b: { type: 'string' } } },
        ],
      },
      mocked: { kind: 'two', b: 'x' },
      takes: [{ kind: 'two', b: 'y' }],
      refuses: [
        { kind: 'one', a: 1 },
        { kind: 'one', b: 'y' },
        { kind: 'two', b: 1 },
      ],
    },
  ],
  [
    'parts of allOf',
    {
      schema: { allOf: [field({ type: 'number' }), field({ type: 'integer' })] },
      mocked: a(1),
      takes: [a(2)],
      refuses: [a(2.5)],
    },
  ],
  [
    'property with an awkward name',
    {
      schema: { properties: { 'a.b-c': { type: 'integer' }, $ref2: { type: 'integer' } } },
      mocked: { 'a.b-c': 1, $ref2: 1 },
      takes: [{ 'a.b-c': 2, $ref2: 3 }],
      refuses: [{ 'a.b-c': 'x', $ref2: 1 }],
    },
  ],
  [
    'property that no path can name',
    {
      schema: { properties: { "it's": { type: 'integer' } } },
      mocked: { "it's": 1 },
      takes: [{ "it's": 1 }],
      refuses: [{ "it's": 2 }],
    },
  ],
  ['undocumented property', { schema: {}, mocked: a('x'), takes: [a('y')], refuses: [a(1)] }],
  [
    'fields that are read, and no others',
    {
      schema: { properties: { a: { type: 'integer' }, b: { type: 'integer' } } },
      reads: z.object({ a: z.int() }),
      mocked: { a: 1, b: 2 },
      takes: [a(3)],
      refuses: [{ b: 2 }],
    },
  ],
  [
    'field that is optional to the reader',
    {
      schema: field({ type: 'integer' }),
      reads: z.object({ a: z.int().optional() }),
      mocked: a(1),
      takes: [a(3)],
      refuses: [a('x')],
    },
  ],
  [
    'field that the reader transforms',
    {
      schema: field({ type: 'string', format: 'date' }),
      reads: z.object({ a: z.iso.date().transform((text) => new Date(text)) }),
      mocked: a('2026-01-02'),
      takes: [a('2027-01-02')],
      refuses: [a('x')],
    },
  ],
  [
    'loose reader',
    {
      schema: { properties: { a: { type: 'integer' }, b: { type: 'integer' } } },
      reads: z.looseObject({ a: z.int() }),
      mocked: { a: 1, b: 2 },
      takes: [a(3)],
      refuses: [{ b: 2 }],
    },
  ],
  [
    'empty map',
    {
      schema: field({ type: 'object', additionalProperties: { type: 'integer' } }),
      mocked: a({}),
      takes: [],
      refuses: [a({ x: 1 }), a(null), {}],
    },
  ],
  [
    'empty map in a list and in a map',
    {
      schema: { type: 'array', items: { additionalProperties: { additionalProperties: { type: 'integer' } } } },
      mocked: [{ x: {} }],
      takes: [[{ y: {} }, { z: {} }]],
      refuses: [[{ y: { z: 1 } }], [{}]],
    },
  ],
  [
    'object in a map of which nothing is recorded',
    {
      schema: { additionalProperties: field({ type: 'object', properties: {} }) },
      mocked: { x: a({}) },
      takes: [{ y: a({}) }, { y: a({ b: 1 }) }],
      refuses: [{}, { y: a(null) }, { y: {} }],
    },
  ],
  [
    'empty list in a list',
    {
      schema: { type: 'array', items: field({ type: 'array', items: { type: 'integer' } }) },
      mocked: [a([]), a([])],
      takes: [],
      refuses: [[a([1]), a([])], [a([])], [a([]), a([]), a([])]],
    },
  ],
  [
    'lists in a list of which some are empty',
    {
      schema: { type: 'array', items: field({ type: 'array', items: { type: 'integer' } }) },
      mocked: [a([]), a([1])],
      takes: [[a([])], [a([2, 3]), a([])]],
      refuses: [[a(['x'])], [{}]],
    },
  ],
  [
    'elements of which only some have an optional field',
    {
      schema: { type: 'array', items: { properties: { a: { type: 'integer' }, b: { type: 'integer' } } } },
      mocked: [{ a: 1, b: 1 }, { a: 2 }],
      takes: [[{ a: 3 }], [{ a: 3 }, { a: 4, b: 5 }]],
      refuses: [[{ b: 1 }]],
    },
  ],
  [
    'elements of which some hold null',
    {
      schema: { type: 'array', items: field({ type: ['string', 'null'] }) },
      mocked: [a(null), a('x')],
      takes: [[a('y')], [a(null)]],
      refuses: [[a(1)], [{}]],
    },
  ],
  [
    'elements of different branches',
    {
      schema: {
        type: 'array',
        items: { oneOf: [object({ kind: { const: 'one' } }), object({ kind: { const: 'two' } })] },
      },
      mocked: [{ kind: 'one' }, { kind: 'two' }],
      takes: [],
      refuses: [[{ kind: 'two' }, { kind: 'one' }], [{ kind: 'one' }]],
    },
  ],
  [
    'tuple in a list',
    {
      schema: { type: 'array', items: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string' }] } },
      mocked: [[1, 'x']],
      takes: [
        [
          [2, 'y'],
          [3, 'z'],
        ],
      ],
      refuses: [[[2]], [[2, 'y', 3]], [[1.5, 'x']]],
    },
  ],
  [
    'awkward property within a list',
    {
      schema: { type: 'array', items: { properties: { "it's": { type: 'integer' }, a: { type: 'integer' } } } },
      mocked: [{ "it's": 1, a: 1 }],
      takes: [[{ "it's": 1, a: 2 }]],
      refuses: [[{ "it's": 2, a: 1 }]],
    },
  ],
  [
    'digits as text',
    {
      schema: field({ type: 'string', pattern: '^978[0-9]{10}$' }),
      mocked: a('9780000000001'),
      takes: [a('9780000000002')],
      refuses: [a(9780000000001), a([])],
    },
  ],
  [
    'digits as text or null, which no rule can tell from a number',
    {
      schema: field({ type: ['string', 'null'], pattern: '^[0-9]{5}$' }),
      mocked: a('12345'),
      takes: [a('54321')],
      refuses: [a(12345), a(null)],
    },
  ],
  [
    'letters or null',
    {
      schema: field({ type: ['string', 'null'], pattern: '^[A-Z]{3}$' }),
      mocked: a('EUR'),
      takes: [a('JPY'), a(null)],
      refuses: [a(1), a('eur')],
    },
  ],
  [
    'numbers of a list, or null',
    { schema: field({ enum: [1, 2, null] }), mocked: a(1), takes: [a(2)], refuses: [a('1'), a(3), a(null)] },
  ],
  [
    'ASCII digits',
    {
      schema: field({ type: 'string', pattern: '^\\d\\w$' }),
      mocked: a('1a'),
      takes: [a('2b')],
      refuses: [a('٣a'), a('1ü')],
    },
  ],
  [
    'list of e-mail addresses in place of one',
    { schema: field({ type: 'string', format: 'email' }), mocked: a('a@b.c'), takes: [], refuses: [a(['a@b.c'])] },
  ],
  [
    'pattern that only the reader asks for',
    {
      schema: field({ type: 'string' }),
      reads: z.object({ a: z.string().regex(/^[A-Z]{3}$/) }),
      mocked: a('EUR'),
      takes: [a('JPY')],
      refuses: [a('euro')],
    },
  ],
  [
    'instant that the reader wants in UTC',
    {
      schema: field({ type: 'string', format: 'date-time' }),
      reads: z.object({ a: z.iso.datetime() }),
      mocked: a('2026-01-02T03:04:05Z'),
      takes: [a('2027-01-02T03:04:05.123Z')],
      refuses: [a('2026-01-02T03:04:05+01:00'), a('2026-02-30T03:04:05Z')],
    },
  ],
  [
    'undocumented value that is read as an integer',
    { schema: field(true), reads: z.object({ a: z.int() }), mocked: a(1), takes: [a(2)], refuses: [a(1.5), a('1')] },
  ],
  [
    'two patterns at once',
    {
      schema: field({ allOf: [{ type: 'string', pattern: '^[a-z]+$' }, { pattern: '^.{3}$' }] }),
      mocked: a('abc'),
      takes: [a('xyz')],
      refuses: [a('ab'), a('ABC')],
    },
  ],
  [
    'property named like one of every object',
    {
      schema: { properties: { a: { type: 'integer' } } },
      reads: z.object({ a: z.int() }),
      mocked: { a: 1, constructor: 'x' },
      takes: [a(2)],
      refuses: [a('x')],
    },
  ],
  [
    'recursive schema',
    {
      schema: {
        $ref: '#/node',
        node: {
          type: 'object',
          properties: { value: { type: 'integer' }, children: { type: 'array', items: { $ref: '#/node' } } },
        },
      },
      mocked: { value: 1, children: [{ value: 2 }] },
      takes: [{ value: 3, children: [{ value: 4 }, { value: 5 }] }],
      refuses: [{ value: 3, children: [{ value: 'x' }] }],
    },
  ],
]

test.for(cases)('%s', async ([, { schema, reads, mocked, takes, refuses }]) => {
  const root = typeof schema === 'object' ? schema : {}
  const { example, rules } = deriveRules(mocked, { root, schema }, reads && readsSchema(reads))
  const body = { contentType: 'application/json', content: JSON.stringify(example) }
  const recording = recordingOf({ status: 200, headers: {}, body, rules: { body: rules } })
  const verdicts: [Json, boolean][] = []
  for (const answer of [mocked, ...takes, ...refuses]) {
    verdicts.push([answer, (await verifier.verify(recording, { body: answer })).ok])
  }
  expect(verdicts).toEqual([
    ...[mocked, ...takes].map((answer) => [answer, true]),
    ...refuses.map((answer) => [answer, false]),
  ])
})

test.for([null, ''])('a body that is %j is refused, because Pact takes it for none', (body) => {
  expect(() => deriveRules(body, { root: {}, schema: true })).toThrow('to Pact it is no body at all')
})

test('requiring what is optional or nullable is a finding', () => {
  const schema: Schema = { type: 'object', properties: { a: { type: ['integer', 'null'] } } }
  const { findings } = deriveRules({ a: 1 }, { root: {}, schema }, readsSchema(z.object({ a: z.int() })))
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'reads.required.optional $.a',
    'reads.required.nullable $.a',
  ])
  const tolerant = readsSchema(z.object({ a: z.int().nullish() }))
  expect(deriveRules({ a: 1 }, { root: {}, schema }, tolerant).findings).toEqual([])
})

test('a password of the response gives way to a placeholder of its length', () => {
  const schema = field({ type: 'string', format: 'password', minLength: 20 })
  const { example, rules, secrets } = deriveRules(a('the real access token'), { root: {}, schema })
  expect(example).toEqual(a('placeholderplacehold'))
  expect(rules['$.a']).toEqual({ combine: 'AND', matchers: [{ match: 'type' }] })
  expect(secrets).toEqual(['the real access token'])
})

test('the example of a list is as long as the document asks for, and no longer', () => {
  const derive = (schema: Schema) => deriveRules(['x', 'y', 'z'], { root: {}, schema }).example
  expect(derive({ type: 'array', items: { type: 'string' } })).toEqual(['x'])
  expect(derive({ type: 'array', minItems: 2, items: { type: 'string' } })).toEqual(['x', 'y'])
})

test('a schema that was recorded before has the rule of this reader and this value', () => {
  const documented = { root: {}, schema: field({ anyOf: [{ enum: ['x', 'y', 'z'] }, { type: 'integer' }] }) }
  const few = readsSchema(z.object({ a: z.enum(['x', 'y']) }))
  const match = (value: Json, reads?: RootedSchema) =>
    deriveRules(a(value), documented, reads).rules['$.a']?.matchers.map(({ match, regex }) => regex ?? match)
  expect(match('x')).toEqual(['^(x|y|z)$', 'integer'])
  expect(match('x', few)).toEqual(['^(x|y)$'])
  expect(match(1)).toEqual(['integer', '^(x|y|z)$'])
  expect(match('x')).toEqual(['^(x|y|z)$', 'integer'])
})

test('what the consumer can do without is listed by place, and only where the example has it', () => {
  const line = { type: 'object', required: ['id'], properties: { id: { type: 'string' }, note: { type: 'string' } } }
  const schema = object({ title: { type: 'string' }, lines: { type: 'array', items: line } })
  const reads = z.object({
    title: z.string().optional(),
    subtitle: z.string().optional(),
    lines: z.array(z.object({ id: z.string(), note: z.string().optional() })),
  })
  const mocked = { title: 'Emma', lines: [{ id: 'l-1', note: 'now' }] }
  const { optional } = deriveRules(mocked, { root: {}, schema }, readsSchema(reads))
  expect(optional).toEqual(['$.title', '$.lines[*].note'])
  expect(deriveRules(mocked, { root: {}, schema }).optional).toEqual([])
})
