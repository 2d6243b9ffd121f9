import { expect, test } from 'vitest'
import { scrubJson, scrubText } from './scrub-secrets.ts'

test.for([
  ['a long secret within text', 'token abcdefgh!', ['abcdefgh'], 'token placeholder!'],
  ['a short secret that is the text', 'abcd', ['abcd'], 'placeholder'],
  ['a short secret within text stays', 'abcde', ['abcd'], 'abcde'],
  ['three characters are no secret', 'abc', ['abc'], 'abc'],
  ['an encoded secret', 'q=a%20b%26cdefg', ['a b&cdefg'], 'q=placeholder'],
  ['the longer of two secrets first', 'abcdefghij', ['abcdefgh', 'abcdefghij'], 'placeholder'],
] as const)('%s', ([, text, secrets, want]) => {
  expect(scrubText(text, secrets)).toBe(want)
})

test('integration JSON keeps its rules though they spell a secret', () => {
  const value = { 'pact:matcher:type': 'type', value: 'password', expression: '$' }
  expect(scrubJson([value], ['password', '$', 'type'])).toEqual([{ ...value, value: 'placeholder' }])
})
