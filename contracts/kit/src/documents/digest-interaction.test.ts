import { expect, test } from 'vitest'
import { digestInteraction } from './digest-interaction.ts'
import type { PactInteraction } from './pact-file.ts'

const interaction: PactInteraction = {
  description: 'a book',
  request: { method: 'GET', path: '/books/1' },
  response: { status: 200, body: { content: { title: 'Emma' }, contentType: 'application/json' } },
}

test.for<[string, object]>([
  ['the order of keys', { response: interaction.response, request: { path: '/books/1', method: 'GET' } }],
  ['who recorded it', { comments: { testFile: 'moved.pact.test.ts' } }],
  ["a broker's id", { _id: 'c0ffee' }],
  ['whether it is pending', { pending: true }],
])('%s makes no other interaction', ([, change]) => {
  expect(digestInteraction({ ...interaction, ...change })).toBe(digestInteraction(interaction))
})

test.for<[string, object]>([
  ['request', { request: { method: 'GET', path: '/books/2' } }],
  ['rule', { response: { ...interaction.response, matchingRules: { body: {} } } }],
  ['state', { providerStates: [{ name: 'a book exists' }] }],
  ['way to its message', { comments: { socket: { path: '/stream', frames: [] } } }],
])('another %s makes another interaction', ([, change]) => {
  expect(digestInteraction({ ...interaction, ...change })).not.toBe(digestInteraction(interaction))
})
