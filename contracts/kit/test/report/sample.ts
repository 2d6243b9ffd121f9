import type { Contract } from '../../src/config/read-contracts.ts'
import { coverage } from '../../src/coverage/measure-coverage.ts'
import { digestInteraction } from '../../src/documents/digest-interaction.ts'
import type { OpenApiDocument } from '../../src/documents/openapi-document.ts'
import { listStates, type PactInteraction } from '../../src/documents/pact-file.ts'
import type { Finding } from '../../src/findings/index.ts'
import type { StoredResult, StoredResults } from '../../src/results/stored-results.ts'

export const at = new Date('2026-01-02T03:04:05Z')

/** An interaction of a small shop; every part can be replaced. */
export function makeInteraction(change: Partial<PactInteraction> = {}): PactInteraction {
  return {
    type: 'Synchronous/HTTP',
    description: 'a book (getBook 200)',
    providerStates: [{ name: 'a book exists', params: { bookId: 'b-1' } }],
    comments: { testFile: 'src/shop.pact.test.ts', testname: 'a book', operationId: 'getBook' },
    request: {
      method: 'GET',
      path: '/books/b-1',
      headers: { Authorization: ['Bearer placeholder'] },
      generators: { header: { Authorization: { type: 'ProviderState', expression: 'Bearer $' + '{accessToken}' } } },
    },
    response: {
      status: 200,
      headers: { 'Content-Type': ['application/json'] },
      body: { content: { title: 'Emma', copies: [{ shelf: 4 }] }, contentType: 'application/json' },
      matchingRules: {
        body: {
          '$.title': { combine: 'AND', matchers: [{ match: 'type' }] },
          '$.copies': { combine: 'AND', matchers: [{ match: 'type', min: 1 }] },
          '$.copies[*].shelf': { combine: 'AND', matchers: [{ match: 'integer' }] },
        },
      },
    },
    ...change,
  }
}

export function makeContract(
  interactions: PactInteraction[],
  { consumer = 'shop', provider = 'catalogue' } = {},
): Contract {
  const metadata = { pactSpecification: { version: '4.0' } }
  const pact = { consumer: { name: consumer }, provider: { name: provider }, interactions, metadata }
  return { file: `pacts/${consumer}-${provider}.json`, pact }
}

export function makeResult(interaction: PactInteraction, change: Partial<StoredResult> = {}): StoredResult {
  return {
    provider: 'catalogue',
    consumer: 'shop',
    description: interaction.description,
    digest: digestInteraction(interaction),
    states: listStates(interaction),
    outcome: 'verified',
    pending: false,
    verified: true,
    durationMs: 12,
    mismatches: [],
    ...change,
  }
}

/** What makes a result one that failed. */
export const failed: Partial<StoredResult> = {
  outcome: 'failed',
  verified: false,
  code: 'interaction.incompatible',
  failure: 'catalogue breaks shop: "a book"',
  mismatches: [{ part: 'body', path: '$.copies[0].shelf', rule: 'integer', expected: '4', actual: '"four"' }],
}

export function makeRun(results: StoredResult[], change: Partial<StoredResults> = {}): StoredResults {
  return {
    version: 1,
    provider: 'catalogue',
    at: '2026-01-02T03:00:00.000Z',
    files: ['test/catalogue.verify.test.ts'],
    results,
    ...change,
  }
}

export function makeFinding(change: Partial<Finding> = {}): Finding {
  return {
    code: 'response.body.incompatible',
    severity: 'error',
    message: 'the title is a number in the document',
    consumer: 'shop',
    provider: 'catalogue',
    interaction: 'a book (getBook 200)',
    pact: { file: 'pacts/shop-catalogue.json', location: 'interactions[0].response.body.title', value: 'Emma' },
    spec: { file: 'openapi/catalogue.yaml', location: 'paths./books', value: { type: 'number' } },
    remedy: "Correct the example in the consumer's test.",
    ...change,
  }
}

/** An asynchronous message that the shop reads from a WebSocket. */
export function makeMessage(): PactInteraction {
  return {
    type: 'Asynchronous/Messages',
    description: 'a book was lent (lent)',
    contents: { content: { bookId: 'b-1', to: 'Ann' }, contentType: 'application/json' },
    matchingRules: { body: { '$.bookId': { combine: 'AND', matchers: [{ match: 'type' }] } } },
    comments: {
      socket: { path: '/stream', frames: [{ contentType: 'application/json', content: { follow: 'b-1' } }] },
    },
  } as unknown as PactInteraction
}

/** The catalogue's document, with one field that nobody reads and one operation that nobody calls. */
export const catalogueDocument = {
  openapi: '3.1.0',
  info: { title: 'Catalogue', version: '1' },
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  security: [{ bearer: [] }],
  paths: {
    '/books/{id}': {
      get: {
        operationId: 'getBook',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'A book',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['title', 'copies'],
                  properties: {
                    title: { type: 'string' },
                    isbn: { type: 'string' },
                    copies: {
                      type: 'array',
                      items: { type: 'object', required: ['shelf'], properties: { shelf: { type: 'integer' } } },
                    },
                  },
                },
              },
            },
          },
          404: { description: 'No such book' },
        },
      },
    },
    '/loans': { get: { operationId: 'listLoans', responses: { 200: { description: 'Loans' } } } },
  },
} as OpenApiDocument

/** What the contracts pin of the catalogue's document, as the command measures it. */
export function measureCatalogue(contracts: Contract[]) {
  return coverage({ contracts, documents: { catalogue: { openapi: catalogueDocument } } })
}
