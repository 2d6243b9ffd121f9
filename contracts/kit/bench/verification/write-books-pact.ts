import type { Recording } from '../../src/recording/recording.ts'
import { writePact } from '../../src/vitest/write-pact.ts'

/** Writes a pact of so many books, each of which starts from a state that feeds its path and its credentials. */
export async function writeBooksPact(directory: string, count: number): Promise<void> {
  const recordings = Array.from({ length: count }, (_, index) => makeRecording(index))
  await writePact(directory, 'reader-library.json', recordings)
}

function makeRecording(index: number): Recording {
  const bookId = `0190b8a2-0000-7000-8000-${String(index).padStart(12, '0')}`
  const generated = (value: string, expression: string) =>
    JSON.stringify({ 'pact:matcher:type': 'type', value, 'pact:generator:type': 'ProviderState', expression })
  const name = `book ${index}`
  return {
    consumer: 'reader',
    provider: 'library',
    description: `${name} (getBook 200)`,
    states: [{ name: 'a book exists', params: { bookId } }],
    operationId: 'getBook',
    test: { file: 'books.pact.test.ts', name },
    request: {
      method: 'GET',
      path: generated(`/books/${bookId}`, `/books/\${bookId}`),
      query: {},
      headers: { Authorization: [generated('Bearer placeholder', `Bearer \${accessToken}`)] },
    },
    response: {
      status: 200,
      headers: { 'Content-Type': ['application/json'] },
      body: {
        contentType: 'application/json',
        content: JSON.stringify({ id: bookId, title: 'Emma', pages: 474, genre: 'novel' }),
      },
      rules: {
        body: {
          '$.id': { combine: 'AND', matchers: [{ match: 'regex', regex: '^[0-9a-f-]{36}$' }] },
          '$.title': { combine: 'AND', matchers: [{ match: 'type' }] },
          '$.pages': { combine: 'AND', matchers: [{ match: 'integer' }] },
          '$.genre': { combine: 'AND', matchers: [{ match: 'regex', regex: '^(novel|poetry|essay)$' }] },
        },
      },
    },
  }
}
