import type { bookPact } from './book-pact.ts'

/** The body that publishes one pact. */
export function publicationOf(pact: ReturnType<typeof bookPact>, version: string, more: object = {}) {
  const { consumer, provider } = pact
  return {
    pacticipantName: consumer.name,
    pacticipantVersionNumber: version,
    ...more,
    contracts: [
      {
        consumerName: consumer.name,
        providerName: provider.name,
        specification: 'pact',
        contentType: 'application/json',
        content: Buffer.from(JSON.stringify(pact)).toString('base64'),
      },
    ],
  }
}
