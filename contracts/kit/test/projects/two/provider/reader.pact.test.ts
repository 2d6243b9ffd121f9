import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'

// The participant's other project runs in a later group: nothing may be written before it has ended.
test('the pact of this participant waits for this test', ({ task }) => {
  expect(existsSync(`${process.env['PACTS']}/reader-library.json`)).toBe(false)
  expect(existsSync(`${process.env['PACTS']}/other-library.json`)).toBe(true)
  task.meta.concordat = [
    {
      consumer: 'reader',
      provider: 'library',
      description: 'relayed (getStock 200)',
      states: [],
      operationId: 'getStock',
      test: { file: 'provider/reader.pact.test.ts', name: 'relayed' },
      origin: { consumer: 'app', via: ['reader'], test: { file: 'app.pact.test.ts', name: 'stock' } },
      request: { method: 'GET', path: '/stock', query: {}, headers: {} },
      response: { status: 200, headers: {}, rules: {} },
    },
  ]
})
