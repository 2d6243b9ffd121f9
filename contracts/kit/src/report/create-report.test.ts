import { expect, test } from 'vitest'
import {
  at,
  failed,
  makeContract,
  makeFinding,
  makeInteraction,
  makeResult,
  makeRun,
} from '../../test/report/sample.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { createReport } from './create-report.ts'

const book = makeInteraction()

test('what was verified as it is now is verified', () => {
  const report = createReport({ contracts: [makeContract([book])], results: [makeRun([makeResult(book)])], at })
  expect(report.pairs).toMatchObject([{ consumer: 'shop', provider: 'catalogue', outcome: 'verified', verified: 1 }])
  expect(report.verdict.text).toBe('Every contract holds: 1 of 1 interaction verified.')
})

test('one failure breaks the contract, and the verdict says who breaks whom, and who is behind it', () => {
  const origin = { consumer: 'app', via: ['shop'], test: { file: 'app.pact.test.ts', name: 'a book' } }
  const relayed = makeInteraction({ description: 'relayed', comments: { origin } })
  const { verdict } = createReport({
    contracts: [makeContract([book, relayed])],
    results: [makeRun([makeResult(book), makeResult(relayed, failed)])],
    at,
  })
  expect(verdict.outcome).toBe('failed')
  expect(verdict.text).toBe('Contracts are broken: catalogue breaks shop, and app through it, in 1 of 2 interactions.')
})

test.for([
  ['nobody verified', [], 'catalogue has not been verified here'],
  [
    'another run filtered out',
    [makeRun([], { partial: 'filtered' })],
    'the last verification of catalogue left it out: filtered',
  ],
  ['no run knew', [makeRun([])], 'the last verification of catalogue said nothing of it'],
  [
    'changed since',
    [makeRun([makeResult(makeInteraction({ response: { status: 204 } }))])],
    'the interaction changed after catalogue was last verified',
  ],
] as const)('an interaction that %s is not run, and says why', ([, results, why]) => {
  const report = createReport({ contracts: [makeContract([book])], results, at })
  expect(report.pairs[0]?.list[0]).toMatchObject({ outcome: 'not-run', why })
  expect(report.verdict.outcome).toBe('not-run')
})

test('a pending failure is pending', () => {
  const pending = makeResult(book, { ...failed, outcome: 'pending', pending: true })
  const report = createReport({ contracts: [makeContract([book])], results: [makeRun([pending])], at })
  expect(report.verdict).toMatchObject({ outcome: 'pending', pending: 1 })
})

test('of two tests that verified one interaction the worse counts, whatever their order', () => {
  const results = [makeResult(book), makeResult(book, failed)]
  for (const ordered of [results, results.toReversed()])
    expect(createReport({ contracts: [makeContract([book])], results: [makeRun(ordered)], at }).verdict.failed).toBe(1)
})

test('a pact without interactions proves nothing', () => {
  const report = createReport({
    contracts: [makeContract([book]), makeContract([], { consumer: 'other' })],
    results: [makeRun([makeResult(book)])],
    at,
  })
  expect(report.verdict.outcome).toBe('not-run')
})

test('an error breaks a contract that was verified, and a warning does not', () => {
  const join = (severity: 'error' | 'warning') =>
    createReport({
      contracts: [makeContract([book])],
      results: [makeRun([makeResult(book)])],
      findings: [makeFinding({ severity })],
      at,
    })
  expect(join('error').verdict).toMatchObject({ outcome: 'failed', text: 'Contracts are broken: 1 finding.' })
  expect(join('warning').verdict.text).toBe('Every contract holds: 1 of 1 interaction verified, 1 warning.')
  expect(join('error').pairs[0]?.list[0]?.findings).toHaveLength(1)
})

test('results whose pact is in a broker make a pair of their own', () => {
  const report = createReport({ contracts: [], results: [makeRun([makeResult(book, failed)])], at })
  expect(report.pairs).toMatchObject([{ consumer: 'shop', provider: 'catalogue', outcome: 'failed', failed: 1 }])
  expect(report.pairs[0]).not.toHaveProperty('file')
})

test('a message of specification 3 is an agreement that was not run', () => {
  const contract = makeContract([])
  contract.pact.messages = [{ description: 'a book was lent', contents: { bookId: 'b-1' } }]
  const report = createReport({ contracts: [contract], results: [], at })
  expect(report.pairs[0]?.list).toMatchObject([{ description: 'a book was lent', outcome: 'not-run' }])
})

test('what the document offers and the interaction does not read is named', () => {
  const place = (path: string, readers: string[]) =>
    ({
      path,
      kind: 'value',
      required: true,
      readers: readers.map((consumer) => ({ consumer, interactions: [book.description] })),
    }) as const
  const status = {
    status: '2XX',
    readers: [],
    headers: [],
    fields: [place('$.title', ['shop']), place('$.isbn', []), place('$.pages', ['other'])],
  }
  const operation = { method: 'GET', path: '/books/{id}', operationId: 'getBook', statuses: [status] }
  const coverage = {
    version: 1,
    consumers: [],
    withoutDocument: [],
    providers: [{ provider: 'catalogue', operations: [operation] }],
  }
  const report = createReport({
    contracts: [makeContract([book])],
    results: [],
    coverage: coverage as unknown as Coverage,
    at,
  })
  expect(report.pairs[0]?.list[0]?.unread).toEqual(['isbn', 'pages'])
})
