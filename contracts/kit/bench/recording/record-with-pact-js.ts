import { MatchersV3, PactV4, SpecificationVersion } from '@pact-foundation/pact'
import { formatPatterns } from '../../src/rules/string-format.ts'
import { getBook, makeBook } from './book.ts'

const { fromProviderState, integer, like, regex } = MatchersV3

/**
 * Records interactions into one pact as pact-js's documentation has it: `executeTest` and its mock server for each.
 *
 * @returns milliseconds that the client's calls took of it
 */
export async function recordWithPactJs(directory: string, count: number): Promise<number> {
  const pact = new PactV4({
    consumer: 'reader',
    provider: 'library',
    dir: directory,
    spec: SpecificationVersion.SPECIFICATION_VERSION_V4,
    logLevel: 'error',
  })
  let calling = 0
  for (let index = 0; index < count; index += 1) {
    const { id, title, pages, genre } = makeBook(index)
    await pact
      .addInteraction()
      .given('a book exists', { bookId: id })
      .uponReceiving(`book ${index} (getBook 200)`)
      .withRequest('GET', fromProviderState(`/books/\${bookId}`, `/books/${id}`), (builder) =>
        builder.headers({ Authorization: fromProviderState(`Bearer \${accessToken}`, 'Bearer placeholder') }),
      )
      .willRespondWith(200, (builder) =>
        builder.headers({ 'Content-Type': 'application/json' }).jsonBody({
          id: regex(formatPatterns['uuid'] ?? '', id),
          title: like(title),
          pages: integer(pages),
          genre: regex('^(novel|poetry|essay)$', genre),
        }),
      )
      .executeTest(async ({ url }) => {
        const started = performance.now()
        await getBook(url, id)
        calling += performance.now() - started
      })
  }
  return calling
}
