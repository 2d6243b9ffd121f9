import { expect, test } from 'vitest'
import { ProblemError } from '../problem-details/index.ts'
import { isDatabaseUnavailable, translateDatabaseFault } from './database-fault.ts'

const coded = (code: string) => Object.assign(new Error('x'), { code })

test.each([
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25P03',
  '25006',
  '40001',
  '40P01',
  '08006',
  '08001',
  '55P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
])('%s is a service that cannot answer now', (code) => {
  expect(translateDatabaseFault(coded(code))).toMatchObject({
    status: 503,
    code: 'unavailable',
    headers: { 'retry-after': '1' },
  })
})

test.each(['23505', '42P01', '22001', 'ENOENT'])('%s is a fault of ours, not of the time', (code) => {
  expect(translateDatabaseFault(coded(code))).toBeUndefined()
})

test.each([
  'Connection terminated unexpectedly',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error and is not queryable',
])('pg says without a code: %s', (message) => {
  expect(isDatabaseUnavailable(new Error(message))).toBe(true)
})

test('a problem stays as it is, and what is not an error is nobody’s', () => {
  const problem = new ProblemError(409, 'x')
  expect(translateDatabaseFault(problem)).toBe(problem)
  expect(translateDatabaseFault('57014')).toBeUndefined()
})
