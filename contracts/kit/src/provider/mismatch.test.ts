import { expect, test } from 'vitest'
import { readMismatches } from './mismatch.ts'

const body = {
  content: { title: 'Emma', tags: ['a'], accessToken: 'x' },
  contentType: 'application/json',
  encoded: false,
}
const response = { status: 200, body }

test('two mismatches of one place are one row', () => {
  const at = { type: 'BodyMismatch', path: '$.title', expected: '"Emma"', actual: '5' }
  expect(
    readMismatches(
      [
        { ...at, mismatch: 'not a number' },
        { ...at, mismatch: 'not null' },
      ],
      response,
    ),
  ).toHaveLength(1)
})

test('missing keys are a row each, at their own path', () => {
  const found = {
    type: 'BodyMismatch',
    path: '$',
    expected: '["tags","title"]',
    actual: '["id"]',
    mismatch: 'Actual map is missing the following keys: tags, title',
  }
  expect(readMismatches([found], response)).toEqual([
    { part: 'body', path: '$.tags', rule: 'equality', expected: '["a"]', actual: '(missing)' },
    { part: 'body', path: '$.title', rule: 'equality', expected: '"Emma"', actual: '(missing)' },
  ])
})

test.for([
  [{ type: 'HeaderMismatch', key: 'Set-Cookie', expected: 'a', actual: 'session=s3cret' }],
  [{ type: 'BodyMismatch', path: '$.accessToken', expected: '"x"', actual: '"s3cret"' }],
  [{ type: 'BodyMismatch', path: "$.user['new password']", expected: '"x"', actual: '"s3cret"' }],
] as const)('the actual value of a secret place is not shown: %j', ([found]) => {
  expect(JSON.stringify(readMismatches([found], response))).not.toContain('s3cret')
})

test.for([
  ['expected 404 but was 200', '404'],
  ['Expected status code 200 to be a Client error (400–499)', 'a Client error (400–499)'],
] as const)('a wrong status: "%s" expected %s', ([mismatch, expected]) => {
  const found = { type: 'StatusMismatch', expected: 404, actual: 200, mismatch }
  expect(readMismatches([found], response)).toMatchObject([{ part: 'status', expected, actual: '200' }])
})

test('a kind of mismatch that is not known yet still is a row', () => {
  const found = { type: 'NewMismatch', path: '$', mismatch: 'something new' }
  expect(readMismatches([found], response)).toEqual([
    { part: 'other', path: '$', rule: 'NewMismatch', expected: '', actual: 'something new' },
  ])
})
