import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { paths } from '../../../library/library.ts'
import { BookView, getBook, signIn } from '../../simple/src/client.ts'

interface States {
  'a book exists': { bookId: string }
  'a user exists': { email: string; password: string }
}

const library = pactWith<paths, States>({ provider: 'library' })
const bookId = '0190b8a2-0000-7000-8000-000000000001'
const book = { id: bookId, title: 'Emma', pages: 474, genre: 'novel', lentAt: null } as const
const credentials = { email: 'ada@example.com', password: 'correct horse battery' }
const grant = { accessToken: 's3cret.s3cret.s3cret', expiresIn: 600 }

test('a book', async () => {
  library
    .given('a book exists', { bookId })
    .get('/books/{bookId}', ({ response }) => response(200).json(book))
    .reads(BookView)
  expect(await getBook(library.url, bookId, 'a-real-token-of-mine')).toMatchObject({ title: 'Emma' })
})

test('signing in, which sets cookies that no page sees', async () => {
  const cookies = ['refresh_token=s3cret; Path=/; HttpOnly; Secure', 'device=s3cret2; Path=/; HttpOnly']
  library
    .given('a user exists', credentials)
    .post('/login', ({ response }) => response(200, { headers: { 'Set-Cookie': cookies } }).json(grant))
  expect(await signIn(library.url, credentials.email, credentials.password)).toBe(grant.accessToken)
})

test('signing in by form', async () => {
  library.given('a user exists', credentials).post('/login', ({ response }) => response(200).json(grant))
  const { status } = await fetch(`${library.url}/login`, { method: 'POST', body: new URLSearchParams(credentials) })
  expect(status).toBe(200)
})

test('refreshing with cookies that the browser holds', async () => {
  let sent: string | null = null
  library
    .cookies({ refresh_token: 's3cret' })
    .cookies({ device: 's3cret' })
    .post('/refresh', ({ request, response }) => {
      sent = request.headers.get('cookie')
      return response(204).empty()
    })
  await fetch(`${library.url}/refresh`, { method: 'POST' })
  expect(sent).toBe('refresh_token=s3cret; device=s3cret')
})
