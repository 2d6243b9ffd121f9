import { expect, test } from 'vitest'
import { readRecord } from './read-record.ts'

const providers = { todos: { openapi: 'todos.yaml', url: 'https://api.todos.test' } }
const options = { participant: 'app', pacts: 'pacts', providers }

test.for([
  [[], 'src/a.test.ts', false],
  ['**', 'src/deep/a.test.ts', true],
  ['./src/*.test.ts', 'src/a.test.ts', true],
  ['src/*.test.ts', 'src/deep/a.test.ts', false],
  [['**', '!src/pages/**'], 'src/pages/a.test.ts', false],
  [['**', '!src/pages/**'], 'src/api/a.test.ts', true],
  ['src/{api,lib}/**', 'src/lib/a.test.ts', true],
] as const)('record %j: %s → %s', ([record, file, expected]) => {
  const { files, leftOut } = readRecord({ ...options, record })
  const matches = (sources: string[]) => sources.some((source) => new RegExp(source).test(file))
  expect(matches(files) && !matches(leftOut)).toBe(expected)
})

test('what names no files is refused in words', () => {
  const record = true as unknown as string
  expect(() => readRecord({ ...options, record })).toThrow(
    '"record" is true, which names no test files. Give it patterns',
  )
})

test('without a URL, no request could be told to be for a provider', () => {
  const named = { ...options, providers: { todos: { openapi: 'todos.yaml' } } }
  expect(() => readRecord({ ...named, record: '**' })).toThrow('no provider has a "url"')
  expect(readRecord(named)).toEqual({ files: [], leftOut: [], strict: false })
})
