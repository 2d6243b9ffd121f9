import { assertType, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { paths } from '../../test/library/library.ts'
import { pactWith } from './pact-with.ts'

interface States {
  'a book exists': { bookId: string; copies: number }
  'no book exists': object
}

const library = pactWith<paths, States>({ provider: 'library' })
const problem = { type: 'about:blank', title: 'Gone', status: 404 }

test('states and their parameters are those of the catalogue', () => {
  library.given('no book exists').given('a book exists', { bookId: 'x', copies: 1 })
  // @ts-expect-error no such state
  library.given('a boook exists', { bookId: 'x', copies: 1 })
  // @ts-expect-error a parameter is missing
  library.given('a book exists', { bookId: 'x' })
  // @ts-expect-error a parameter is of the wrong type
  library.given('a book exists', { bookId: 1, copies: 1 })
  // @ts-expect-error the parameters are missing
  library.given('a book exists')
})

test('without a catalogue any state will do', () => {
  pactWith<paths>({ provider: 'library' }).given('anything', { at: 'all' }).given('nothing')
})

test('without types any body will do', () => {
  pactWith({ provider: 'library' }).get('/books/{bookId}', ({ response }) => response(200).json({ id: 'x', pages: 1 }))
})

test('paths, methods, statuses and bodies are those of the document', () => {
  library.get('/books/{bookId}', ({ response }) => response(404).json(problem))
  library.delete('/books/{bookId}', ({ response }) => response(204).empty())
  // @ts-expect-error no such path
  library.get('/shelves', ({ response }) => response(200).empty())
  // @ts-expect-error no such method
  library.put('/books/{bookId}', ({ response }) => response(200).empty())
  // @ts-expect-error no such status
  library.get('/books/{bookId}', ({ response }) => response(500).empty())
  // @ts-expect-error not the documented body
  library.get('/books/{bookId}', ({ response }) => response(200).json({ id: 'x' }))
  // @ts-expect-error a value of the wrong type
  library.get('/stock', ({ response }) => response(200).json({ novel: 'many' }))
})

test('headers and media types are those of the response', () => {
  const book = { id: 'x', title: 'Emma', pages: 1, genre: 'novel', lentAt: null } as const
  library.post('/books', ({ response }) => response(201, { headers: { Location: '/books/x' } }).json(book))
  // @ts-expect-error no such header
  library.post('/books', ({ response }) => response(201, { headers: { Locatoin: '/books/x' } }).json(book))
  // @ts-expect-error a required header is missing
  library.post('/books', ({ response }) => response(201, { headers: {} }).json(book))
  // @ts-expect-error all of the required headers are missing
  library.post('/books', ({ response }) => response(201).json(book))
  // An optional header may be left out.
  library.get('/books/{bookId}', ({ response }) => response(200, { headers: { ETag: '"1"' } }).json(book))
  library.get('/books/{bookId}', ({ response }) => response(200).json(book))
  library.get('/books/{bookId}', ({ response }) => response(404).body('application/problem+json', problem))
  // @ts-expect-error no such media type
  library.get('/books/{bookId}', ({ response }) => response(404).body('application/json', problem))
})

test('a resolver is given the request and the path parameters, and may be asynchronous', () => {
  library.get('/books/{bookId}', async ({ request, params, response }) => {
    expectTypeOf(params).toEqualTypeOf<{ bookId: string }>()
    assertType<Request>(request)
    return response(404).json(problem)
  })
})

test('what is read is a zod schema, or nothing', () => {
  const mocked = library.get('/stock', ({ response }) => response(200).json({}))
  mocked.reads(z.record(z.string(), z.int()))
  mocked.reads(null)
  // @ts-expect-error not a schema
  mocked.reads({ novel: 'number' })
})

test('headers that are read are those of the document', () => {
  const mocked = library.get('/books/{bookId}', ({ response }) => response(404).json(problem))
  mocked.reads(null, { headers: ['ETag', 'Cache-Control'] })
  mocked.reads(null, { headers: [] })
  // @ts-expect-error no response of this operation has such a header
  mocked.reads(null, { headers: ['Location'] })
})

test('what is exact is named by a path', () => {
  const mocked = library.get('/stock', ({ response }) => response(200).json({}))
  mocked.reads(z.record(z.string(), z.int()), { exactly: ['$.novel'] })
  // @ts-expect-error a path starts at the root
  mocked.reads(z.record(z.string(), z.int()), { exactly: ['novel'] })
})
