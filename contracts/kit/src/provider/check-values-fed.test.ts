import { expect, test } from 'vitest'
import type { PactInteraction } from '../documents/pact-file.ts'
import { checkValuesFed } from './check-values-fed.ts'

const interaction: PactInteraction = {
  description: 'a book',
  providerStates: [{ name: 'a book exists', params: { bookId: 'b-1' } }],
  request: {
    method: 'GET',
    path: '/books/b-1',
    generators: {
      path: { type: 'ProviderState', expression: `/books/\${bookId}` },
      header: { Cookie: { type: 'ProviderState', expression: `a=\${first}; b=\${second}` } },
    },
  },
  response: { status: 200 },
}

test('a parameter of a state feeds its generator, and a returned value feeds another', () => {
  expect(() =>
    checkValuesFed(interaction, { provider: 'catalogue', values: { first: '1', second: '2' } }),
  ).not.toThrow()
})

test('one value of several that is missing fails, by name', () => {
  expect(() => checkValuesFed(interaction, { provider: 'catalogue', values: { first: '1' } })).toThrow(
    'The handler of "a book exists" must return "second"',
  )
})

test('undefined feeds nothing, for JSON cannot carry it', () => {
  const values = { first: '1', second: undefined as unknown as string }
  expect(() => checkValuesFed(interaction, { provider: 'catalogue', values })).toThrow('must return "second"')
})
