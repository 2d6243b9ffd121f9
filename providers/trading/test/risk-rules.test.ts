import type { components } from '@platform/schemas/trading'
import { expect, test } from 'vitest'
import { limitRisk, place, quote } from './risk-account.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

type Change = Partial<components['schemas']['NewOrder']>
type Case = [
  rule: components['schemas']['RiskRule'],
  given: {
    limits: Partial<components['schemas']['NewRiskLimits']>
    before?: (trading: TestTrading) => Promise<unknown>
    at: Change
    over: Change
  },
  want: { limit: string; value: string },
]

test.for<Case>([
  [
    'order_quantity',
    { limits: { maxOrderQuantity: '10' }, at: { quantity: '10' }, over: { quantity: '11' } },
    { limit: '10', value: '11' },
  ],
  [
    'order_notional',
    { limits: { maxOrderNotional: '1000' }, at: { price: '100' }, over: { price: '100.01' } },
    { limit: '1000', value: '1000.1' },
  ],
  [
    'position',
    {
      limits: { maxPosition: '30' },
      before: async (trading) => {
        await place(trading, { quantity: '12' })
        await place(trading, { quantity: '8', price: '99' })
        await place(trading, { side: 'sell', quantity: '12', price: '101' })
      },
      at: { quantity: '10', price: '99' },
      over: { quantity: '11', price: '99' },
    },
    { limit: '30', value: '31' },
  ],
  [
    'collar',
    { limits: { collarBasisPoints: 500 }, at: { price: '95' }, over: { price: '94.99' } },
    { limit: '95', value: '94.99' },
  ],
  [
    'buying_power',
    {
      limits: { buyingPower: '2500' },
      before: async (trading) => {
        await place(trading, { side: 'sell', quantity: '5' })
        await place(trading, { symbol: 'BOREAL', quantity: '20', price: '49' })
      },
      at: { side: 'sell', quantity: '10', price: '101' },
      over: { side: 'sell', quantity: '11', price: '101' },
    },
    { limit: '2500', value: '2600' },
  ],
])('%s: at the limit passes, one over is denied, kept and never sent', async ([rule, given, want]) => {
  for (const which of ['at', 'over'] as const) {
    await using trading = await startTrading()
    quote(trading, 100)
    quote(trading, 50, 'BOREAL')
    await limitRisk(trading, given.limits)
    await given.before?.(trading)
    const order = await place(trading, given[which])
    if (which === 'at') {
      expect([order.status, order.denial]).toEqual([expect.not.stringMatching('denied'), null])
      continue
    }
    expect([order.status, order.denial]).toEqual(['denied', { rule, ...want, message: expect.stringMatching(/\.$/) }])
    expect((await trading.call('get', `/orders/${order.id}`).expect(200)).body).toEqual(order)
    expect(await trading.venue.find(order.id)).toBeUndefined()
  }
})
