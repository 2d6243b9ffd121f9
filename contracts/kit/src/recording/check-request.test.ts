import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findOperation, readOpenApi } from '../documents/index.ts'
import { checkRequest } from './check-request.ts'

const document = await readOpenApi(fileURLToPath(new URL('../../test/library/library.yaml', import.meta.url)))

/** What is wrong with a form with files that is sent to the library. */
async function check(fields: Record<string, string | Blob>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const headers = { authorization: 'Bearer token' }
  const request = new Request('http://library.test/imports', { method: 'POST', headers, body })
  const operation = findOperation(document, 'POST', '/imports')
  if (!operation) throw new Error('Failed to find POST /imports. Correct the fixture.')
  const violations = await checkRequest(operation, request, '/imports')
  return violations.map(({ location, expected, got }) => `${location}: ${expected}, not ${got}`)
}

const shelfId = '0190b8a2-0000-7000-8000-000000000001'
const file = new File([new Uint8Array([0, 255, 13, 10, 13, 10])], 'é.csv')

test('the fields of a form with files are those of the document', async () => {
  expect(await check({ shelfId, copies: '2', file })).toEqual([])
  expect(await check({ shelfId, copies: 'two', file })).toEqual(['/copies: integer, not "two"'])
  expect(await check({ shelfId: 'é', copies: '2', file })).toEqual(['/shelfId: format uuid, not "é"'])
  expect(await check({ shelfId, copies: '2' })).toEqual([': property "file", not no such property'])
})
