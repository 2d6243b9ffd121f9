import { pactWith } from 'concordat/consumer'
import type { RunnerTestCase } from 'vitest'
import { answerRequest } from '../../src/consumer/answer-request.ts'
import { finishTest } from '../../src/consumer/finish-test.ts'
import { session } from '../../src/consumer/session.ts'
import { startTest } from '../../src/consumer/start-test.ts'
import { orderRecordings } from '../../src/vitest/order-recordings.ts'
import { writePact } from '../../src/vitest/write-pact.ts'
import type { paths } from '../../test/library/library.ts'
import { BookView, getBook, makeBook } from './book.ts'

const library = pactWith<paths, { 'a book exists': { bookId: string } }>({ provider: 'library' })

/** What a client does to the mocked library. */
export type Call = (id: string) => Promise<unknown>

/** Through `fetch`, which MSW intercepts. */
export const callThroughClient: Call = (id) => getBook(library.url, id)

/** Straight to the kit, with neither `fetch` nor MSW in between. */
export const callWithoutClient: Call = async (id) => {
  const headers = { authorization: 'Bearer token' }
  const response = await answerRequest('library', new Request(`${library.url}/books/${id}`, { headers }))
  return response.json()
}

/** Records interactions as so many tests would, all but Vitest's own part, and writes them into one pact. */
export async function recordWithKit(directory: string, count: number, call: Call): Promise<void> {
  const recordings: Parameters<typeof orderRecordings>[0][number][] = []
  for (let index = 0; index < count; index += 1) {
    startTest({
      name: `book ${index}`,
      meta: {},
      file: { filepath: '/books.pact.test.ts', name: '' },
    } as RunnerTestCase)
    const book = makeBook(index)
    library
      .given('a book exists', { bookId: book.id })
      .get('/books/{bookId}', ({ response }) => response(200).json(book))
      .reads(BookView)
    await call(book.id)
    const { active } = session()
    if (active) recordings.push(...(await finishTest(active, false)))
  }
  delete session().active
  // Vitest copies what tests leave for its main process.
  const arrived = structuredClone(recordings)
  for (const [provider, ordered] of orderRecordings(arrived))
    await writePact(directory, `reader-${provider}.json`, ordered)
}
