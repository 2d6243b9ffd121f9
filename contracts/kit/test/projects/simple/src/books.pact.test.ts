import { pactWith } from 'concordat/consumer'
import { describe, expect, test } from 'vitest'
import type { paths } from '../../../library/library.ts'
import { BookView, getBook } from './client.ts'

interface States {
  'a book exists': { bookId: string }
  'no book exists': object
}

const library = pactWith<paths, States>({ provider: 'library' })
const bookId = '0190b8a2-0000-7000-8000-000000000001'
const book = { id: bookId, title: 'Emma', pages: 474, genre: 'novel', lentAt: null } as const

describe('books', () => {
  test('a book', async () => {
    library
      .given('a book exists', { bookId })
      .get('/books/{bookId}', ({ response }) => response(200).json(book))
      .reads(BookView)
    expect(await getBook(library.url, bookId, 'a-real-token-of-mine')).toMatchObject({ title: 'Emma' })
  })

  test('no such book', async () => {
    library
      .given('no book exists')
      .get('/books/{bookId}', ({ response }) => response(404).json({ type: 'about:blank', title: 'Gone', status: 404 }))
      .reads(null)
    await expect(getBook(library.url, bookId, 'a-real-token-of-mine')).rejects.toThrow('404')
  })
})
