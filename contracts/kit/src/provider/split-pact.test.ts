import { expect, test } from 'vitest'
import { splitPact } from './split-pact.ts'

test('each interaction becomes a pact of its own', () => {
  const pact = {
    consumer: { name: 'shop' },
    interactions: [{ description: 'a' }, { description: 'b' }],
    messages: [{}],
  }
  expect(splitPact(JSON.stringify(pact)).map((text) => JSON.parse(text))).toEqual([
    { consumer: { name: 'shop' }, interactions: [{ description: 'a', pending: false }] },
    { consumer: { name: 'shop' }, interactions: [{ description: 'b', pending: false }] },
  ])
})

test('numbers stay as they are written, because the verifier tells 1.0 from 1', () => {
  const [single] = splitPact('{"interactions":[{"response":{"body":[1.0,1,1e3,12345678901234567890]}}]}')
  expect(single).toContain('"body":[1.0,1,1e3,12345678901234567890]')
})
