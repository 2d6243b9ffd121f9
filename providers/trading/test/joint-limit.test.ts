import { randomUUID } from 'node:crypto'
import type { components } from '@platform/schemas/trading'
import { expect, test } from 'vitest'
import { placeOrder } from '../src/domain/orders/place-order.ts'
import { setLimits } from '../src/domain/risk/set-limits.ts'
import { wideLimits } from '../src/domain/risk/test/a-view.ts'
import { quote, someOrder } from './risk-account.ts'
import { startTrading } from './start-trading.ts'

type Schemas = components['schemas']

/** Limits that one order of 10 at about 100 keeps and two do not; whether they rest in the book or are executed at once. */
const kinds: readonly [
  rule: Schemas['RiskRule'],
  limits: Partial<Schemas['NewRiskLimits']>,
  order: { price?: string },
][] = [
  ['position', { maxPosition: '15' }, { price: '99' }],
  ['position', { maxPosition: '15' }, {}],
  ['buying_power', { buyingPower: '1500' }, { price: '99' }],
  ['buying_power', { buyingPower: '1500' }, {}],
  ['order_rate', { orderRate: { orders: 1, seconds: 10 } }, { price: '99' }],
]
const tries = 500
const atOnce = 25

test(`of two orders that are jointly over a limit one is denied, ${tries} times, through two processes`, async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const processes = [trading.context, { ...trading.context, db: trading.database.open() }]
  const rivals = async (index: number) => {
    const kind = kinds[index % kinds.length]
    if (kind === undefined) throw new Error('Failed to try two orders: there is no limit to try. Name one.')
    const [rule, limits, order] = kind
    const tenant = randomUUID()
    await setLimits(trading.context, { tenant, precondition: 'any' }, { ...wideLimits, ...limits })
    const placed = await Promise.all(
      processes.map((context) => placeOrder(context, { tenant, order: someOrder(order) })),
    )
    const denied = placed.filter(({ status }) => status === 'denied')
    for (const { denial } of denied) expect(denial?.rule).toBe(rule)
    return denied.length
  }
  const outcomes: Record<number, number> = {}
  for (let first = 0; first < tries; first += atOnce) {
    for (const denied of await Promise.all(Array.from({ length: atOnce }, (_, index) => rivals(first + index)))) {
      outcomes[denied] = (outcomes[denied] ?? 0) + 1
    }
  }
  expect(outcomes).toEqual({ 1: tries })
}, 120_000)
