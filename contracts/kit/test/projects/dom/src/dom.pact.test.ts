import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { paths } from '../../../library/library.ts'

const library = pactWith<paths, { 'a book exists': { bookId: string } }>({ provider: 'library' })
const bookId = '0190b8a2-0000-7000-8000-000000000001'
const book = { id: bookId, title: 'Emma', pages: 474, genre: 'novel', lentAt: null } as const
const authorization = 'Bearer a-real-token'

test('runs where IN says', () => {
  expect(typeof document).toBe(process.env['IN'] === 'jsdom' ? 'object' : 'undefined')
})

test('a book', async () => {
  library
    .given('a book exists', { bookId })
    .get('/books/{bookId}', ({ response }) => response(200, { headers: { ETag: '"1"' } }).json(book))
    .reads(z.object({ title: z.string() }), { headers: ['ETag'] })
  const response = await fetch(`${library.url}/books/${bookId}`, { headers: { authorization } })
  expect(await response.json()).toMatchObject({ title: 'Emma' })
})

test('signing in', async () => {
  library.post('/login', ({ response }) =>
    response(200, { headers: { 'Set-Cookie': 'refresh_token=s3cret-cookie; HttpOnly' } }).json({
      accessToken: 'an-access-token',
      expiresIn: 600,
    }),
  )
  const body = new URLSearchParams({ email: 'ada@example.com', password: 'correct horse' })
  expect((await fetch(`${library.url}/login`, { method: 'POST', body })).status).toBe(200)
})

test('a new cover', async () => {
  library.put('/books/{bookId}/cover', ({ response }) => response(204).empty())
  const headers = { authorization, 'content-type': 'image/png' }
  const body = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  await fetch(`${library.url}/books/${bookId}/cover`, { method: 'PUT', headers, body })
})

test('a cover', async () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  library.get('/books/{bookId}/cover', ({ response }) => response(200).body('image/png', picture))
  const response = await fetch(`${library.url}/books/${bookId}/cover`, { headers: { authorization } })
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([...picture])
})

test('an import', async () => {
  library.post('/imports', ({ response }) => response(202).text('row,fault\n'))
  const lines = ['--b', 'Content-Disposition: form-data; name="shelfId"', '', bookId]
  lines.push('--b', 'Content-Disposition: form-data; name="copies"', '', '2')
  lines.push('--b', 'Content-Disposition: form-data; name="file"; filename="a.csv"', 'Content-Type: text/csv', '', 'x')
  const headers = { authorization, 'content-type': 'multipart/form-data; boundary=b' }
  const body = [...lines, '--b--', ''].join('\r\n')
  const response = await fetch(`${library.url}/imports`, { method: 'POST', headers, body })
  expect(await response.text()).toBe('row,fault\n')
})
