import { expect, test } from 'vitest'
import { judge } from '../../src/diff/accepted/judge.ts'
import type { ContractDiff } from '../../src/diff/diff-contracts.ts'
import { renderText } from '../../src/diff/render/render-text.ts'
import { readPage } from './follow-page.ts'

/** What the comparison of that page found. */
const found: ContractDiff = {
  base: '7f3c1d0a9b2e',
  impacts: [
    {
      change: {
        rule: 'response.property.removed',
        direction: 'response',
        level: 'breaking',
        provider: 'orders',
        operation: { id: 'getOrder', method: 'GET', path: '/orders/{orderId}' },
        status: '200',
        place: { part: 'body', path: '$.total' },
        message: '"total" no longer comes',
        before: { pointer: '/total', value: {} },
        after: { pointer: '/total', value: null },
        fingerprint: 'a05e6d6ce7e5',
      },
      readers: [
        {
          consumer: 'frontend',
          through: ['gateway'],
          interactions: [
            {
              pact: 'gateway-orders.json',
              description: 'an order, for its total',
              testFile: 'frontend/order.pact.test.ts',
            },
          ],
        },
      ],
    },
  ],
  unexplained: [],
  pacts: [],
}

test('docs/diff.md shows what the command prints of such a change', async () => {
  const shown = (await readPage('diff')).find(({ text }) => text.startsWith('$ concordat diff'))
  const judgement = judge(found, { accepted: [], failOn: 'hit', today: '2026-01-01' })
  expect(shown?.text).toBe(`$ concordat diff --base origin/main\n\n${renderText(found, judgement)}`)
})
