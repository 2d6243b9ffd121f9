import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContracts } from '../../src/config/read-contracts.ts'
import { coverage, readDocuments } from '../../src/coverage/index.ts'
import { type Outcome, summarise } from './case-outcome.ts'

const cases = join(import.meta.dirname, 'cases')

async function coverCase(name: string) {
  const root = join(cases, name)
  const [pact] = (await readdir(join(root, 'pacts'))).sort()
  const provider = /-(.+)\.json$/.exec(pact ?? '')?.[1] ?? ''
  const asyncapi = existsSync(join(root, 'asyncapi.yaml')) ? { asyncapi: 'asyncapi.yaml' } : {}
  const config = { root, pacts: 'pacts', providers: { [provider]: { openapi: 'openapi.yaml', ...asyncapi } } }
  return coverage({ contracts: readContracts(config, root), documents: await readDocuments(config) })
}

test.for(await readdir(cases))('%s is covered as counted by hand', async (name) => {
  const expected: Outcome = JSON.parse(await readFile(join(cases, name, 'expected.json'), 'utf8'))
  expect(summarise(await coverCase(name))).toEqual(expected)
})

/**
 * The library, counted by hand. A book has five values: id, title, author.name, author.born and each tag. A fault has
 * three: type, title and status.
 *
 * | operation | status  | headers documented | of these read | fields documented | of these read                     |
 * | --------- | ------- | ------------------ | ------------- | ----------------- | --------------------------------- |
 * | GET       | 200     | ETag, Link         | ETag          | a book, next: 6   | id, title, author.name, next: 4   |
 * | GET       | 304     | ETag               |               |                   |                                   |
 * | GET       | default |                    |               | a fault: 3        | title: 1                          |
 * | POST      | 201     | Location           |               | a book: 5         | nobody expects it                 |
 * | POST      | 422     |                    |               | a fault: 3        | title, status: 2                  |
 * | DELETE    | 204     |                    |               |                   | nobody calls it                   |
 * | DELETE    | 404     |                    |               | a fault: 3        |                                   |
 *
 * Sent, of genre, If-None-Match, title, pages and bookId: genre, title and pages.
 */
test.for([
  ['operations', 2, 3],
  ['statuses', 3, 7],
  ['fields', 4 + 1 + 0 + 2 + 0, 6 + 3 + 5 + 3 + 3],
  ['successFields', 4 + 0, 6 + 5],
  ['headers', 1, 2 + 1 + 1],
  ['sent', 3, 5],
  ['messages', 0, 0],
] as const)('of the %s of the library %i of %i are read', async ([part, pinned, documented]) => {
  const { providers } = await coverCase('library')
  expect(providers.map(({ totals }) => totals[part])).toEqual([{ pinned, documented }])
})
