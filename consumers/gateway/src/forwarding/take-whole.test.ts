import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { takeWhole } from './take-whole.ts'

/** A body of which these parts have come. */
function arrived(...parts: string[]): Readable {
  const body = new Readable({ read: () => undefined })
  for (const part of parts) body.push(Buffer.from(part))
  return body
}

const headers = { 'content-type': 'text/plain', 'content-length': '4' }

test('a body that has all come is taken, in however many parts it came', () => {
  expect(takeWhole({ headers, body: arrived('whol') })).toEqual(Buffer.from('whol'))
  expect(takeWhole({ headers, body: arrived('w', 'hol') })).toEqual(Buffer.from('whol'))
})

test.each([
  ['part of it is under way', headers, ['who']],
  ['nothing of it has come, or none will', headers, []],
  ['it is empty', { ...headers, 'content-length': '0' }, []],
  ['nobody said how long it is', { 'content-type': 'text/plain' }, ['whol']],
  ['the upstream named no type, and none may be named for it', { 'content-length': '4' }, ['whol']],
])('it is left where it is when %s', (_why, fields, parts) => {
  const body = arrived(...parts)
  expect(takeWhole({ headers: fields, body })).toBeUndefined()
  expect(body.readableLength).toBe(parts.join('').length)
})
