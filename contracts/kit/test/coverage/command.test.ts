import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Coverage } from '../../src/coverage/index.ts'

const library = join(import.meta.dirname, 'cases/library')
const messages = join(import.meta.dirname, 'cases/messages')
const repository = join(import.meta.dirname, '../../../..')
const contracts = ['--pacts', 'pacts', '--openapi', 'library=openapi.yaml']

async function runCoverage(args: readonly string[], cwd: string = library) {
  const written = { out: '', error: '' }
  const code = await run(['coverage', ...args], {
    out: { write: (text) => (written.out += text) },
    error: { write: (text) => (written.error += text) },
    cwd,
    env: {},
    signal: new AbortController().signal,
    exitCode: 0,
  })
  return { code, ...written }
}

test('it prints the totals, then who reads how much of what', async () => {
  const { code, out } = await runCoverage(contracts)
  expect(code).toBe(0)
  expect(`\n${out}`).toBe(`
library: read by shop, web through gateway

  operations       66%  2 of 3
  statuses         42%  3 of 7
  fields           35%  7 of 20
  fields of 2XX    36%  4 of 11
  headers          25%  1 of 4
  parameters sent  60%  3 of 5

GET /books  listBooks
  sent     1 of 2 parts
  200      4 of 6 fields  1 of 2 headers  shop, web through gateway
  default  1 of 3 fields                  shop
  304                                     not expected
POST /books  addBook
  sent     2 of 2 parts
  422      2 of 3 fields                  shop
  201                                     not expected
DELETE /books/{bookId}  removeBook  not called
`)
})

test('it lists what is not read', async () => {
  const { code, out } = await runCoverage([...contracts, '--unread'])
  expect(code).toBe(0)
  expect(`\n${out}`).toBe(`
library: not read by any consumer

not called
  DELETE /books/{bookId}
GET /books
  200 not read: header Link, $.items[].author.born, $.items[].tags[]
  default not read: $.type, $.status
  not expected: 304
  not sent: header If-None-Match
POST /books
  422 not read: $.type
  not expected: 201
`)
})

test('one consumer alone: what the others read counts as unread', async () => {
  const { out } = await runCoverage([...contracts, '--consumer', 'web', '--unread'])
  expect(out).toContain('library: not read by web\n')
  expect(out).toContain(
    '\nnot called\n  POST /books\n  DELETE /books/{bookId}\nGET /books\n  200 not read: header ETag,',
  )
  const { out: table } = await runCoverage([...contracts, '--consumer', 'web'])
  expect(table).toContain('\n  fields           10%  2 of 20\n')
  expect(table).not.toContain('shop')
})

test('messages and what the document lacks have tables of their own', async () => {
  const args = ['--pacts', 'pacts', '--openapi', 'tower=openapi.yaml']
  const { out, error } = await runCoverage(args, messages)
  expect(out).toContain('tower: not read\n')
  expect(error).toBe('harbour: not covered, for it has no document; board read it.\n')
  const undocumented = await runCoverage(['--pacts', 'pacts', '--openapi', 'harbour=openapi.yaml'], messages)
  expect(undocumented.out).toContain('In pacts, but not in the document:\n')
  expect(undocumented.out).toContain('  /ports/calais/departures  message  board\n')
})

test.for([[], ['--unread']])('the documentation shows what coverage %j prints', async (args) => {
  const page = readFileSync(join(repository, 'docs/coverage.md'), 'utf8')
  const { out } = await runCoverage([...contracts, ...args])
  expect(page).toContain(`$ ${['concordat coverage', ...args].join(' ')}\n\n${out}`)
})

test('a config without a document measures nothing, and does not say that all is well', async () => {
  const { code, out, error } = await runCoverage(
    ['--config', 'empty.config.mjs', '--min-operations', '80'],
    import.meta.dirname,
  )
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain('no provider has a document. Name one in the config')
})

test('--json is the whole coverage', async () => {
  const { code, out } = await runCoverage([...contracts, '--json'])
  const { version, consumers, providers }: Coverage = JSON.parse(out)
  expect({ code, version, consumers }).toEqual({ code: 0, version: 1, consumers: ['gateway', 'shop', 'web'] })
  expect(providers.map(({ provider, totals }) => [provider, totals.fields])).toEqual([
    ['library', { pinned: 7, documented: 20 }],
  ])
})

test.for([
  [['--min-operations', '66', '--min-statuses', '42', '--min-fields', '35', '--min-success-fields', '36'], 0, ''],
  [['--min-operations', '66.5'], 0, ''],
  [['--min-operations', '67'], 1, 'library: 66% of operations are covered, less than 67%.'],
  [['--min-statuses', '43'], 1, 'library: 42% of statuses are covered, less than 43%.'],
  [['--min-fields', '35.5'], 1, 'library: 35% of fields are covered, less than 35.5%.'],
  [['--min-success-fields', '100'], 1, 'library: 36% of fields of 2XX are covered, less than 100%.'],
  [['--consumer', 'web', '--min-operations', '66'], 1, 'library: 33% of operations are covered'],
  [['--json', '--min-operations', '67'], 1, 'See "concordat coverage --unread"'],
  [['--min-fields', '101'], 2, 'Give a percentage from 0 to 100.'],
  [['--min-fields', ''], 2, 'Give a percentage from 0 to 100.'],
  [['--consumer', 'shpo'], 2, 'Name one of gateway, shop, web.'],
  [['--provider', 'libary'], 2, 'Name one of library.'],
] as const)('%j exits with %i', async ([args, exit, message]) => {
  const { code, error } = await runCoverage([...contracts, ...args])
  expect(code).toBe(exit)
  expect(message === '' ? error === '' : error.includes(message), error).toBe(true)
})

test('in this repository, nobody reads when the user changed the password; the front end reads who it is', async () => {
  const { code, out } = await runCoverage(['--provider', 'auth', '--json'], repository)
  const [auth] = (JSON.parse(out) as Coverage).providers
  const user = auth?.operations.find(({ operationId }) => operationId === 'getCurrentUser')
  const fields = user?.statuses.find(({ status }) => status === '200')?.fields ?? []
  const readersOf = (path: string) =>
    fields.find((field) => field.path === path)?.readers.map(({ consumer, through }) => [consumer, through])
  expect(code).toBe(0)
  expect(readersOf('$.passwordChangedAt')).toEqual([])
  expect(readersOf('$.email')).toEqual([['frontend', ['gateway']]])
  const keys = auth?.operations.find(({ operationId }) => operationId === 'getKeys')
  expect(keys?.callers.map(({ consumer, through }) => [consumer, through])).toEqual([
    ['financial', undefined],
    ['gateway', undefined],
    ['trading', undefined],
  ])
  expect(auth?.undocumented).toEqual([])
})
