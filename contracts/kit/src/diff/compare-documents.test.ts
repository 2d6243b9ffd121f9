import { expect, test } from 'vitest'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import { type ChangeRuleId, changeRules } from './change-rules.ts'
import { compareDocuments } from './compare-documents.ts'

const json = (type: string, media = 'application/json') => ({ content: { [media]: { schema: { type } } } })
const answers = (responses: object) => document({ responses })
const takes = (requestBody?: object) => document({ ...(requestBody && { requestBody }), responses: { 204: {} } })
const holder = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const query = (more: object) => document({ parameters: [holder, { ...holder, in: 'query', required: false, ...more }] })
const header = (type: string) => answers({ 200: { headers: { 'X-Page': json(type) } } })
const filter = (media: string) =>
  document({ parameters: [holder, { name: 'f', in: 'query', ...json('string', media) }] })
const guarded = (name: string, scheme: object) =>
  document({ security: [{ [name]: [] }] }, { components: { securitySchemes: { [name]: scheme } } })
const key = (name: string) => ({ type: 'apiKey', in: 'header', name }) as const
const shared = (security: object[]): OpenApiDocument => ({
  openapi: '3.1.0',
  paths: { '/orders': { $ref: '#/components/pathItems/Orders' } },
  components: { pathItems: { Orders: { get: { security, responses: {} } } }, securitySchemes: { key: key('X-Key') } },
})
const variable = (version: string) =>
  document({}, { servers: [{ url: 'https://shop/{version}', variables: { version: { default: version } } }] })

function document(operation: object, more: object = {}): OpenApiDocument {
  return { openapi: '3.1.0', paths: { '/orders/{id}': { post: { parameters: [holder], ...operation } } }, ...more }
}

type Case = [name: string, before: OpenApiDocument, after: OpenApiDocument, rules: ChangeRuleId[]]

const cases: Case[] = [
  [
    'tells one error from the default',
    answers({ 200: {}, default: json('object') }),
    answers({ 200: {}, default: json('object'), 404: json('string') }),
    ['error-body.changed'],
  ],
  [
    'tells one status from its range',
    answers({ '2XX': json('object') }),
    answers({ '2XX': json('object'), 201: json('string') }),
    ['response.property.type-changed'],
  ],
  [
    'tells success from the default, which spoke of errors',
    answers({ 200: json('object'), default: json('object') }),
    answers({ 200: json('object'), 201: json('string'), default: json('object') }),
    [],
  ],
  ['has a range for a status', answers({ 404: json('object') }), answers({ '4XX': json('object') }), []],
  [
    'has the default for it',
    answers({ 404: json('object') }),
    answers({ default: json('string') }),
    ['error-body.changed'],
  ],
  ['takes no body any more', takes(json('object')), takes(), ['request.media-type.removed']],
  ['takes any media type', takes(json('object')), takes(json('object', '*/*')), []],
  ['names what came as any media type', answers({ 200: json('object', '*/*') }), answers({ 200: json('object') }), []],
  [
    'demands a parameter that is called as another',
    document({}),
    query({ required: true }),
    ['request.parameter.required-added'],
  ],
  ['drops a parameter that is called as another', query({}), document({}), ['request.parameter.removed']],
  ['writes a header otherwise', header('string'), header('integer'), ['response.header.weakened']],
  [
    'takes a parameter in another media type',
    filter('application/json'),
    filter('text/plain'),
    ['request.parameter.style-changed'],
  ],
  ['asks for another header', guarded('key', key('X-Key')), guarded('key', key('X-Api-Key')), ['security.changed']],
  ['calls a scheme otherwise', guarded('key', key('X-Key')), guarded('other', key('x-key')), []],
  ['asks for credentials by a shared path', shared([]), shared([{ key: [] }]), ['security.changed']],
  ['moves the default of its base path', variable('v1'), variable('v2'), ['server.base-path-changed']],
  [
    'moves one operation',
    document({ servers: [{ url: '/v1' }] }),
    document({ servers: [{ url: '/v2' }] }),
    ['server.base-path-changed'],
  ],
]

test.for(cases)('a document that %s', ([, before, after, rules]) => {
  const changes = compareDocuments({ before, after }, { provider: 'shop', today: '2026-06-30' })
  expect(changes.map(({ rule }) => rule).filter((rule) => changeRules[rule].level !== 'info')).toEqual(rules)
})

test('schemas that reference each other in many circles are compared in no time', () => {
  const name = (index: number) => `S${index % 60}`
  const circles = (last: string): OpenApiDocument => {
    const schemas = Array.from({ length: 60 }, (_, index) => {
      const steps = [1, 7, 11, 23].map((step) => [`p${step}`, { $ref: `#/components/schemas/${name(index + step)}` }])
      return [name(index), { type: 'object', properties: { ...Object.fromEntries(steps), last: { type: last } } }]
    })
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } }
    return { ...answers({ 200: { content } }), components: { schemas: Object.fromEntries(schemas) } }
  }
  const documents = { before: circles('string'), after: circles('integer') }
  const changes = compareDocuments(documents, { provider: 'shop', today: '2026-06-30' })
  expect(changes.map(({ place }) => place.path)).toContain('$.p1.p7.p23.last')
}, 10_000)
