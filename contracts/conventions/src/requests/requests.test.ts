import { createServer } from '@platform/conventions/server'
import { expect, test } from 'vitest'
import { refusalTranslator } from '../refusals/index.ts'
import {
  etagOf,
  ignoreBodies,
  isNotModified,
  largerBody,
  presentPage,
  readIfMatch,
  readPage,
  refuseIllFormedText,
} from './index.ts'

const request = (headers: Record<string, string>) => ({ headers }) as Parameters<typeof readIfMatch>[0]

test.each([
  ['"3"', [3]],
  ['"3", "7"', [3, 7]],
  ['W/"3"', []],
  ['"03", "x", "-1"', []],
])('If-Match %s names the versions %j: weak tags and foreign ones name none', (field, versions) => {
  expect(readIfMatch(request({ 'if-match': field }))).toEqual(new Set(versions))
})

test('If-Match * takes any version; without the field a change is refused', () => {
  expect(readIfMatch(request({ 'if-match': '*' }))).toBe('any')
  expect(() => readIfMatch(request({}))).toThrow(expect.objectContaining({ code: 'precondition_required' }))
})

test('If-None-Match is compared weakly', () => {
  expect(isNotModified(request({ 'if-none-match': `W/${etagOf(3)}` }), 3)).toBe(true)
  expect(isNotModified(request({ 'if-none-match': '*' }), 3)).toBe(true)
  expect(isNotModified(request({ 'if-none-match': etagOf(2) }), 3)).toBe(false)
  expect(isNotModified(request({}), 3)).toBe(false)
})

test('pages follow each other without a gap, and the last says so', () => {
  const rows = ['a', 'b', 'c'].map((letter) => ({ id: `00000000-0000-7000-8000-00000000000${letter}` }))
  const first = presentPage(rows, { after: undefined, limit: 2 }, ({ id }) => id.at(-1))
  expect(first.items).toEqual(['a', 'b'])
  expect(readPage({ cursor: first.next ?? undefined, limit: 2 })).toEqual({ after: rows[1]?.id, limit: 2 })
  expect(presentPage(rows.slice(2), { after: rows[1]?.id, limit: 2 }, ({ id }) => id.at(-1))).toEqual({
    items: ['c'],
    next: null,
  })
})

test('a cursor that no page gave is refused', () => {
  expect(() => readPage({ cursor: 'bm90IGEgdXVpZA' })).toThrow(
    expect.objectContaining({
      code: 'validation_failed',
      errors: [expect.objectContaining({ pointer: 'query/cursor' })],
    }),
  )
})

test('half of a surrogate pair and what is nested too deeply are refused with their place', async () => {
  const app = createServer({ logLevel: 'silent', translators: [refusalTranslator()] })
  app.addHook('preValidation', refuseIllFormedText)
  app.post('/', async () => 'taken')
  const post = (payload: string) =>
    app.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': 'application/json' } })
  expect((await post('{"a":{"b":"\\ud800"}}')).json()).toMatchObject({ status: 422, errors: [{ pointer: '#/a/b' }] })
  expect((await post(`${'['.repeat(30)}1${']'.repeat(30)}`)).json()).toMatchObject({ status: 422 })
  expect((await post('{"a":{"b":"\\ud83d\\ude00"}}')).body).toBe('taken')
  await app.close()
})

test('an operation without a body takes whatever is sent along, and does not look at it', async () => {
  const app = createServer({ logLevel: 'silent', translators: [] })
  ignoreBodies(app)
  app.post('/', async ({ body }) => ({ body: body ?? null }))
  const answer = await app.inject({
    method: 'POST',
    url: '/',
    payload: '{',
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.json()).toEqual({ body: null })
  await app.close()
})

test('an operation takes more than the usual where its document says so', () => {
  const operations = [{ id: 'upload', maxBodyBytes: 1_048_576 }, { id: 'rename' }]
  expect(largerBody(operations, 'upload')).toEqual({ bodyLimit: 1_048_576 })
  expect(largerBody(operations, 'rename')).toEqual({})
})
