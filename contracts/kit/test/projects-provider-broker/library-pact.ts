/** A pact with one interaction per title that the consumer expects of the library. */
export function makeLibraryPact(consumer: string, titles: Record<string, string>, state = 'a book exists') {
  return {
    consumer: { name: consumer },
    provider: { name: 'library' },
    interactions: Object.entries(titles).map(([description, title]) => ({
      type: 'Synchronous/HTTP',
      description,
      providerStates: [{ name: state, params: { title } }],
      request: { method: 'GET', path: '/book' },
      response: {
        status: 200,
        headers: { 'Content-Type': ['application/json'] },
        body: { contentType: 'application/json', encoded: false, content: { title } },
      },
    })),
    metadata: { pactSpecification: { version: '4.0' } },
  }
}
