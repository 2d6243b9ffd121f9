/** A pact of one interaction; `title` and `description` are what makes two contents differ. */
export function bookPact({ consumer = 'shop', provider = 'library', title = 'Emma', description = 'a book' } = {}) {
  return {
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: [
      {
        type: 'Synchronous/HTTP',
        description,
        providerStates: [{ name: 'a book exists', params: { title } }],
        request: { method: 'GET', path: '/book' },
        response: {
          status: 200,
          headers: { 'Content-Type': ['application/json'] },
          body: { contentType: 'application/json', encoded: false, content: { title } },
        },
      },
    ],
    metadata: { pactSpecification: { version: '4.0' } },
  }
}
