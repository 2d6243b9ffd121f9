import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeDocument } from '../../bench/check/make-document.ts'
import { makePact } from '../../bench/check/make-pact.ts'
import type { Json } from '../documents/json.ts'
import type { OpenApiDocument, Schema } from '../documents/openapi-document.ts'
import type { PactFile } from '../documents/pact-file.ts'
import { comparatorFor } from './comparator.ts'
import { spareBodies } from './spare-bodies.ts'

const uuid = '01980a5e-7c00-7000-8000-000000000021'

/** What bodies hold; each is held against each schema, in each place. */
const values: Json[] = [
  ...[
    null,
    true,
    0,
    3,
    -1,
    2.5,
    1e10,
    2 ** 40,
    '',
    'a',
    'ab',
    'open',
    '😀',
    uuid,
    '2026-02-30',
    '2026-02-28',
    'ada@example.com',
  ],
  ...[
    '2026-02-28T10:00:00Z',
    '2026-02-28 10:00',
    '10:00',
    'aGk=',
    '10.0.0.1',
    'https://example.com/a',
    '#',
    [],
    [1],
    ['a', 'b', 'c'],
  ],
  ...[
    ['a', 1],
    [{ id: uuid }],
    {},
    { id: uuid },
    { id: 1 },
    { id: uuid, extra: 1 },
    { a: 1, b: 2, c: 3 },
    { child: { child: {} } },
  ],
  ...[
    { child: { child: { id: 1 } } },
    { constructor: 1 },
    [[1]],
    ['a', 'a'],
    [1, true, '1', null],
    [{}, {}],
    { a: { a: 'x' } },
  ],
]

/** Those that a body is judged by without the comparator. */
const plain: Record<string, Schema> = {
  any: {},
  nothing: false,
  everything: true,
  null: { type: 'null' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  number: { type: 'number', description: 'A number', deprecated: true, 'x-unit': 'm' },
  text: { type: 'string', example: 5, default: 5 },
  either: { type: ['string', 'null'] },
  least: { minimum: 3 },
  most: { maximum: 2.5 },
  above: { exclusiveMinimum: 0 },
  below: { exclusiveMaximum: 3 },
  short: { type: 'string', maxLength: 1 },
  long: { type: 'string', minLength: 2 },
  pattern: { pattern: '^[a-z]+$' },
  enum: { enum: ['open', 3, null] },
  const: { const: 'open' },
  list: { type: 'array', items: { type: 'string' } },
  some: { type: 'array', minItems: 1, maxItems: 2 },
  lists: { items: { items: { type: 'integer' } } },
  none: { type: 'array', items: false },
  object: { type: 'object' },
  closed: { type: 'object', properties: { id: { type: 'string' } }, additionalProperties: false },
  open: { type: 'object', properties: { id: { type: 'string' } }, additionalProperties: true },
  required: { type: 'object', properties: { id: { type: 'string' }, b: {} }, required: ['id', 'b'] },
  typeless: { properties: { id: { format: 'uuid' } } },
  map: { type: 'object', additionalProperties: { type: 'integer' } },
  mixed: { type: ['object', 'null'], properties: { id: true }, additionalProperties: { type: 'integer' } },
  members: { type: 'object', additionalProperties: {}, minProperties: 1, maxProperties: 2 },
  reference: { $ref: '#/components/schemas/Item' },
  referenceToReference: { $ref: '#/components/schemas/Alias', description: 'The same' },
  recursive: { $ref: '#/components/schemas/Tree' },
  anyOf: {
    anyOf: [{ $ref: '#/components/schemas/Item' }, { type: 'null' }, { type: 'array', items: { type: 'integer' } }],
  },
  oneOf: { oneOf: [{ $ref: '#/components/schemas/Alias' }, { type: 'null' }, { type: ['string', 'array'] }, false] },
  oneOfNumbers: { oneOf: [{ type: 'number' }, { type: 'integer' }, { type: 'string', maxLength: 1 }] },
  unique: { uniqueItems: true },
  notUnique: { uniqueItems: false, type: 'array' },
  multiple: { multipleOf: 0.5 },
  beside: {
    type: 'object',
    properties: { id: {} },
    anyOf: [{ properties: { id: { type: 'integer' } } }, { maxProperties: 0 }],
  },
  ...Object.fromEntries(
    [
      'uuid',
      'date',
      'date-time',
      'time',
      'email',
      'byte',
      'ipv4',
      'uri',
      'int32',
      'int64',
      'double',
      'password',
      'odd',
      'regex',
    ].map((format) => [`format-${format}`, { format }]),
  ),
}

/** Those that the comparator judges. */
const others: Record<string, Schema> = {
  allOf: { allOf: [{ $ref: '#/components/schemas/Item' }, { properties: { b: {} } }] },
  requiredOneOf: { oneOf: [{ type: 'object', properties: { id: {} } }, { type: 'null' }], required: ['b'] },
  oneOfUntyped: { oneOf: [{ type: 'string' }, { minimum: 3 }, { enum: [2.5] }] },
  discriminated: {
    type: 'object',
    oneOf: [{ type: 'object', properties: { id: { const: 'a' } } }],
    discriminator: { propertyName: 'id' },
  },
  not: { not: { type: 'string' } },
  conditional: { if: { type: 'string' }, else: { minimum: 2 } },
  tuple: { prefixItems: [{ type: 'string' }] },
  names: { propertyNames: { maxLength: 2 } },
  patterns: { type: 'object', patternProperties: { '^a': { type: 'integer' } } },
  dependent: { dependentRequired: { a: ['z'] } },
  contains: { contains: { type: 'integer' } },
  objectEnum: { enum: [{}, []] },
  nullable: { type: 'string', nullable: true },
  narrowedReference: { $ref: '#/components/schemas/Item', maxProperties: 0 },
  deep: { properties: { id: { allOf: [{ type: 'integer' }] } } },
}

const components = {
  schemas: {
    Item: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } }, required: ['id'] },
    Alias: { $ref: '#/components/schemas/Item' },
    Tree: { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' }, id: { type: 'string' } } },
    'Way.Home-1': { type: 'object' },
  },
}

const json = (schema: Schema) => ({ description: 'It', content: { 'application/json': { schema } } })

function makeApi(paths: Record<string, unknown>, more: object = {}): OpenApiDocument {
  return { openapi: '3.1.0', info: { title: 'It', version: '1' }, paths, components, ...more } as OpenApiDocument
}

const reading = (schema: Schema) => ({ get: { responses: { 200: json(schema) } } })

interface Asked {
  path: string
  body: Json
  status?: number
  method?: string
  accept?: string
}

function makePactOf(asked: readonly Asked[], version = '4.0'): PactFile {
  const wrap = (content: Json) =>
    version === '4.0' ? { content, contentType: 'application/json', encoded: false } : content
  const interactions = asked.map(({ path, body, status = 200, method = 'GET', accept = 'application/json' }, at) => ({
    description: `interaction ${at}`,
    request: { method, path, headers: { Accept: accept } },
    response: { status, headers: { 'Content-Type': 'application/json' }, body: wrap(body) },
  }))
  const metadata = { pactSpecification: { version } }
  return { consumer: { name: 'shop' }, provider: { name: 'depot' }, interactions, metadata } as PactFile
}

async function compare(document: OpenApiDocument, pact: PactFile): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const result of comparatorFor(document).compare(pact)) found.push(result)
  return found
}

const countSpared = (pact: PactFile, document: OpenApiDocument) =>
  spareBodies(pact, document).interactions?.filter(({ response }) => !('body' in response)).length

/** The comparator says the same with and without; on documents of its own, for it remembers what it compiled. */
async function expectSame(document: OpenApiDocument, pact: PactFile) {
  const found = await compare(structuredClone(document), pact)
  expect(await compare(structuredClone(document), spareBodies(pact, document))).toEqual(found)
  return found
}

const places: [string, (schema: Schema) => Schema, (value: Json) => Json][] = [
  ['whole', (schema) => schema, (value) => value],
  ['property', (schema) => ({ type: 'object', properties: { held: schema } }), (held) => ({ held })],
  ['item', (schema) => ({ type: 'array', items: schema }), (value) => [value]],
  ['member', (schema) => ({ type: 'object', additionalProperties: schema }), (held) => ({ held })],
]

test.for(places)('the comparator says the same of every value that stands as the %s', async ([, around, wrap]) => {
  const schemas = Object.entries({ ...plain, ...others })
  const document = makeApi(Object.fromEntries(schemas.map(([name, schema]) => [`/${name}`, reading(around(schema))])))
  const pact = makePactOf(schemas.flatMap(([name]) => values.map((value) => ({ path: `/${name}`, body: wrap(value) }))))
  expect((await expectSame(document, pact)).length).toBeGreaterThan(500)
})

test('what is plain and fits is spared, and nothing else', () => {
  const held = (schema: Schema): Schema => ({ type: 'object', properties: { held: schema } })
  const document = makeApi(
    Object.fromEntries(
      Object.entries({ ...plain, ...others }).map(([name, schema]) => [`/${name}`, reading(held(schema))]),
    ),
  )
  const spared = (name: string) =>
    countSpared(makePactOf(values.map((value) => ({ path: `/${name}`, body: { held: value } }))), document)
  expect(Object.keys(plain).filter((name) => name !== 'nothing' && spared(name) === 0)).toEqual([])
  expect(Object.keys(others).filter((name) => spared(name) !== 0)).toEqual([])
})

test.for<[string, object]>([
  ['a broken pattern', { pattern: '(' }],
  ['an unknown type', { type: 'text' }],
  ['a type said twice', { type: ['string', 'string'] }],
  ['an empty list of values', { enum: [] }],
  ['a negative length', { maxLength: -1 }],
  ['a limit that is text', { minimum: '1' }],
  ['a format that is a number', { format: 1 }],
  ['no branch', { anyOf: [] }],
  ['none of one', { oneOf: [] }],
  ['a step of nothing', { multipleOf: 0 }],
  ['uniqueness that is text', { uniqueItems: 'yes' }],
  ['a list of members', { properties: [] }],
  ['a title that is a number', { title: 1 }],
  ['a schema that is text', { items: 'string' }],
  ['such a schema further down', { properties: { a: { items: { type: 'text' } } } }],
  ['such a schema that is referenced', { properties: { a: { $ref: '#/components/schemas/Bad' } } }],
])('a document with %s is still found unusable, whatever the body', async ([, schema]) => {
  const document = makeApi({ '/it': reading(schema as Schema) }, { components: { schemas: { Bad: { type: 'text' } } } })
  const pact = makePactOf([{ path: '/it', body: {} }])
  await expect(compare(structuredClone(document), pact)).rejects.toThrow()
  expect(countSpared(pact, document)).toBe(0)
})

const item = { $ref: '#/components/schemas/Item' }
const [good, bad] = [{ id: uuid }, { id: 1 }]
const at = (path: string) => `#/paths/${path.replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`
const open: Schema = { type: 'object', additionalProperties: {} }

/** By document, which of the requests' good bodies are spared. */
test.for<[string, OpenApiDocument, Omit<Asked, 'body'>[], number]>([
  ['a path', makeApi({ '/items/{item-id}': reading(item) }), [{ path: '/items/i-1' }], 1],
  ['no such path', makeApi({ '/items': reading(item) }), [{ path: '/item' }, { path: '/items/' }], 0],
  ['no such method', makeApi({ '/items': reading(item) }), [{ path: '/items', method: 'PUT' }], 0],
  ['a method in small letters', makeApi({ '/items': reading(item) }), [{ path: 'items', method: 'get' }], 1],
  ['an escape in the path', makeApi({ '/items/{id}': reading(item) }), [{ path: '/items/a%2Fb' }], 0],
  [
    'a path that a template takes too',
    makeApi({ '/items/{id}': reading({ type: 'string' }), '/items/mine': reading(item) }),
    [{ path: '/items/mine' }, { path: '/items/yours' }],
    1,
  ],
  [
    'one by reference, which the comparator does not follow, and a template',
    makeApi({ '/items/{id}': reading({ type: 'string' }), '/items/mine': { $ref: '#/components/pathItems/Mine' } }),
    [{ path: '/items/mine' }],
    0,
  ],
  [
    'one of two templates',
    makeApi({ '/{kind}/mine': reading({ type: 'string' }), '/items/{id}': reading(item) }),
    [{ path: '/items/mine' }, { path: '/items/yours' }, { path: '/orders/mine' }],
    1,
  ],
  [
    'a part with a name inside',
    makeApi({ '/items/{id}.json': reading(item), '/items/v-{id}': reading(open) }),
    [{ path: '/items/v-1' }],
    1,
  ],
  [
    'a verb behind a colon',
    makeApi({ '/items/{id}:take': reading(item) }),
    [{ path: '/items/1:take' }, { path: '/items/1' }],
    2,
  ],
  ['a wildcard', makeApi({ '/items/*': reading(item), '/items/{id}': reading(open) }), [{ path: '/items/1' }], 0],
  [
    'a base path that only the comparator knows',
    makeApi({ '/items': reading(item) }, { info: { title: 'It', version: '1', 'x-opc-config-base-path': '/v1' } }),
    [{ path: '/items' }, { path: '/v1/items' }],
    0,
  ],
  [
    'a range of statuses, and the default',
    makeApi({
      '/items': { get: { responses: { 404: json(open), '4XX': json(item), default: json({ type: 'string' }) } } },
    }),
    [
      { path: '/items', status: 404 },
      { path: '/items', status: 409 },
      { path: '/items', status: 500 },
    ],
    2,
  ],
  [
    'a referenced response',
    makeApi(
      { '/items': { get: { responses: { 200: { $ref: '#/components/responses/Item' } } } } },
      { components: { ...components, responses: { Item: json(item) } } },
    ),
    [{ path: '/items' }],
    1,
  ],
  [
    'schemas that stand in another operation, as bundling leaves those of other files',
    makeApi({
      '/items/{id}': reading({
        type: 'object',
        properties: { id: { type: 'string', format: 'uuid' }, child: { $ref: at('/items/{id}') } },
      }),
      '/items': reading({ $ref: at('/items/{id}') }),
      '/ids': reading({ type: 'object', properties: { id: { $ref: `${at('/items/{id}')}/properties/id` } } }),
      '/escaped': reading({ $ref: encodeURI(at('/items/{id}')) }),
      '/through': reading({ $ref: `${at('/items')}/properties/id` }),
    }),
    ['/items', '/items/1', '/ids', '/escaped', '/through'].map((path) => ({ path })),
    4,
  ],
  [
    'media types of which one has another schema',
    makeApi({
      '/items': {
        get: {
          responses: {
            200: { content: { ...json(item).content, 'application/v2+json': { schema: { type: 'string' } } } },
          },
        },
      },
    }),
    [{ path: '/items' }, { path: '/items', accept: 'application/v2+json' }],
    0,
  ],
  [
    'media types that all fit',
    makeApi({
      '/items': {
        get: { responses: { 200: { content: { ...json(item).content, 'application/v2+json': { schema: open } } } } },
      },
    }),
    [{ path: '/items' }, { path: '/items', accept: 'application/v2+json' }],
    2,
  ],
  [
    'a media type that the comparator cannot read',
    makeApi({ '/items': { get: { responses: { 200: { content: { 'text/csv': { schema: open } } } } } } }),
    [{ path: '/items' }],
    0,
  ],
  [
    'no schema',
    makeApi({ '/items': { get: { responses: { 200: { content: { 'application/json': {} } } } } } }),
    [{ path: '/items' }],
    0,
  ],
  [
    'types of what it makes',
    makeApi({ '/items': { get: { ...reading(item).get, produces: ['text/csv'] } } }),
    [{ path: '/items' }],
    0,
  ],
])('with %s the comparator says the same of good and bad bodies', async ([, document, asked, spared]) => {
  for (const version of ['2.0.0', '4.0']) {
    const pact = makePactOf(
      asked.map((one) => ({ ...one, body: good })),
      version,
    )
    await expectSame(document, pact)
    expect(countSpared(pact, document)).toBe(spared)
    await expectSame(
      document,
      makePactOf(
        asked.map((one) => ({ ...one, body: bad })),
        version,
      ),
    )
  }
})

test('a number without end is none', () => {
  const pact = makePactOf([{ path: '/number', body: [JSON.parse('1e999')] }])
  expect(countSpared(pact, makeApi({ '/number': reading({ items: { type: 'number' } }) }))).toBe(0)
})

const self = { $ref: '#/components/schemas/Self' }

test('a schema that is made of itself has an end', () => {
  const document = makeApi(
    { '/it': reading({ $ref: '#/components/schemas/Self' }) },
    {
      components: { schemas: { Self: { anyOf: [self, self] } } },
    },
  )
  expect(countSpared(makePactOf([{ path: '/it', body: {} }]), document)).toBe(0)
})

test('every body of the benchmark is spared, and the comparator says the same', async () => {
  const document: OpenApiDocument = parse(makeDocument(20))
  const pact = makePact(60, 20) as PactFile
  await expectSame(document, pact)
  expect(countSpared(pact, document)).toBe(60)
})
