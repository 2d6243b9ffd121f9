import { pactWith } from 'concordat/consumer'
import { test } from 'vitest'

// Untyped on purpose: with the generated types most of these would not compile.
type Loose = {
  [Path in string]: {
    [Method in 'get' | 'post']: { responses: { [Status in number]: { content: { 'application/json': unknown } } } }
  }
}
const library = pactWith<Loose>({ provider: 'library' })
const bookId = '0190b8a2-0000-7000-8000-000000000001'
const book = { id: bookId, title: 'Emma', pages: 474, genre: 'novel', lentAt: null }
const signedIn = { headers: { authorization: 'Bearer token' } }
const problem = (status: number) => ({ type: 'about:blank', title: 'Refused', status })
const post = (path: string, body: unknown) =>
  fetch(`${library.url}${path}`, {
    method: 'POST',
    headers: { ...signedIn.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('unknown path', () => {
  library.get('/shelves', ({ response }) => response(200).json({}))
})

test('undocumented status', async () => {
  library.get('/stock', ({ response }) => response(418).json({}))
  await fetch(`${library.url}/stock`, signedIn)
})

test('missing required field', async () => {
  const { title: _, ...untitled } = book
  library.get('/books/{bookId}', ({ response }) => response(200).json(untitled))
  await fetch(`${library.url}/books/${bookId}`, signedIn)
})

test.for(['wrong type', 'wrong type of a mock'])('%s', async () => {
  library.get('/books/{bookId}', ({ response }) => response(200).json({ ...book, pages: 'many' }))
  await fetch(`${library.url}/books/${bookId}`, signedIn)
})

test('missing required header', async () => {
  library.post('/books', ({ response }) => response(201).json(book))
  await post('/books', { title: 'Emma', pages: 474 })
})

test('request body of a wrong type', async () => {
  library.post('/books', ({ response }) =>
    response(201, { headers: { Location: `/books/${bookId}` } } as object).json(book),
  )
  await post('/books', { title: 'Emma', pages: 'many' })
})

test('invalid path parameter', async () => {
  library.get('/books/{bookId}', ({ response }) => response(200).json(book))
  await fetch(`${library.url}/books/not-a-uuid`, signedIn)
})

test('undocumented query parameter', async () => {
  library.get('/books', ({ response }) => response(200).json({ items: [], next: null }))
  await fetch(`${library.url}/books?colour=red`, signedIn)
})

test('missing credentials', async () => {
  library.get('/stock', ({ response }) => response(200).json({}))
  await fetch(`${library.url}/stock`)
})

test('request that is invalid behind a 404', async () => {
  library.get('/books/{bookId}', ({ response }) => response(404).json(problem(404)))
  await fetch(`${library.url}/books/not-a-uuid`, signedIn)
})

test('request that is invalid behind a 401', async () => {
  library.get('/books/{bookId}', ({ response }) => response(401).json(problem(401)))
  await fetch(`${library.url}/books/not-a-uuid`)
})

test('a request without credentials that is refused for that passes', async () => {
  library.get('/books/{bookId}', ({ response }) => response(401).json(problem(401)))
  await fetch(`${library.url}/books/${bookId}`)
})

test('states that disagree', async () => {
  library
    .given('a book exists', { bookId })
    .given('a book is lent', { bookId: bookId.replace('1', '2') })
    .get('/stock', ({ response }) => response(200).json({}))
  await fetch(`${library.url}/stock`, signedIn)
})

test('states that agree pass', async () => {
  library
    .given('a book exists', { bookId })
    .given('a book is lent', { bookId })
    .get('/stock', ({ response }) => response(200).json({}))
  await fetch(`${library.url}/stock`, signedIn)
})

test('mock that nobody calls', () => {
  library.get('/stock', ({ response }) => response(200).json({}))
})

test('request that nobody mocked', async () => {
  await fetch(`${library.url}/stock`, signedIn)
})

test('one name for two requests', async () => {
  library.get('/books', ({ response }) => response(200).json({ items: [], next: null }))
  await fetch(`${library.url}/books?genre=novel`, signedIn)
  await fetch(`${library.url}/books?genre=essay`, signedIn)
})

test.concurrent('concurrent', () => {
  library.get('/stock', ({ response }) => response(200).json({}))
})

test('an invalid request that is refused as documented passes', async () => {
  library.post('/books', ({ response }) => response(422).json({ type: 'about:blank', title: 'No pages', status: 422 }))
  await post('/books', { title: 'Emma' })
})
