import { expect, test } from 'vitest'
import { startTrading, type TestTrading } from '../../test/start-trading.ts'
import type { ExecutionReport, VenueOrder } from './venue.ts'

const id = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A limit order to buy 100 ACME at 100, of one account. */
function order(number: number, given: Partial<VenueOrder> = {}): VenueOrder {
  return {
    orderId: id(number),
    account: 'one',
    symbol: 'ACME',
    side: 'buy',
    type: given.price === null ? 'market' : 'limit',
    timeInForce: 'GTC',
    quantity: '100',
    price: '100',
    ...given,
  }
}

/** What was reported so far, in short. */
async function told({ venue }: Pick<TestTrading, 'venue'>): Promise<string[]> {
  const reports = await venue.reports({ after: 0, limit: 1_000 })
  expect(reports.map(({ sequence }) => sequence)).toEqual(reports.map((_, index) => index + 1))
  return reports.map(brief)
}

function brief(report: ExecutionReport): string {
  const number = Number(report.orderId.slice(-12))
  if (report.kind !== 'filled') return `${number} ${report.kind}`
  return `${number} ${report.liquidity} ${report.quantity} at ${report.price} for ${report.fee}`
}

test('a market order takes what is quoted, then one spread deeper, and pays the fee', async () => {
  await using trading = await startTrading({ feeBasisPoints: 10 })
  trading.market.set('ACME', { bid: '99.98', ask: '100.02', askSize: '60', bidSize: '60' })
  await trading.venue.submit(order(1, { price: null }))
  expect(await told(trading)).toEqual([
    '1 accepted',
    '1 taker 60 at 100.02 for 6.0012',
    '1 taker 40 at 100.06 for 4.0024',
  ])
  expect(await trading.venue.find(id(1))).toEqual({ orderId: id(1), working: false, filledQuantity: '100' })
})
