import { expect, test } from 'vitest'
import { describeValue, looksSecret } from './describe-value.ts'

test.for([
  ['ticket', 'x', true],
  ['access_token', 'x', true],
  ['apiKey', 'x', true],
  ['note', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln', true],
  ['note', 'eyJ is no token', false],
  ['symbol', 'EUR', false],
  ['token', 5, false],
] as const)('%s %j looks secret: %j', ([name, value, expected]) => {
  expect(looksSecret(name, value)).toBe(expected)
})

test('only what looks secret is marked', () => {
  const value = { list: [{ token: 'a', price: 1 }], price: 1, none: null }
  expect(describeValue(value, { types: false })).toEqual({
    properties: { list: { items: { properties: { token: { format: 'password' } } } } },
  })
  expect(describeValue({ price: 1 }, { types: false })).toBe(true)
})

test('types are asked for where no document says them', () => {
  expect(describeValue({ prices: [1.5], token: 'a', none: null }, { types: true })).toEqual({
    type: 'object',
    properties: {
      prices: { type: 'array', items: { type: 'number' } },
      token: { type: 'string', format: 'password' },
      none: { type: 'null' },
    },
  })
})
