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

test('daily_loss: realised and unrealised count, and what is left can still be closed', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await limitRisk(trading, { maxDailyLoss: '300.1' })
  await place(trading, { quantity: '10' })
  quote(trading, 80.01)
  await place(trading, { side: 'sell', quantity: '5' })
  quote(trading, 60)
  expect((await place(trading, { quantity: '1', price: '59' })).status).toBe('open')
  quote(trading, 59.99)
  expect((await place(trading, { quantity: '1', price: '59' })).denial).toMatchObject({
    rule: 'daily_loss',
    limit: '300.1',
    value: '300.15',
  })
  expect((await place(trading, { side: 'sell', quantity: '5' })).status).toBe('filled')
})

test('order_rate: what was denied does not count, and what is long ago neither', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await limitRisk(trading, { orderRate: { orders: 2, seconds: 10 }, maxOrderQuantity: '10' })
  const tryAll = async (quantities: readonly string[]) => {
    const rules: (string | undefined)[] = []
    for (const quantity of quantities) rules.push((await place(trading, { quantity })).denial?.rule)
    return rules
  }
  expect(await tryAll(['1', '11', '11', '1', '1'])).toEqual([
    undefined,
    'order_quantity',
    'order_quantity',
    undefined,
    'order_rate',
  ])
  trading.clock.advance(9.999)
  expect(await tryAll(['1'])).toEqual(['order_rate'])
  trading.clock.advance(0.001)
  expect(await tryAll(['1', '1', '1'])).toEqual([undefined, undefined, 'order_rate'])
})

test('no_mark: nothing is traded before there is a price of it', async () => {
  await using trading = await startTrading()
  const order = await place(trading, { price: '100' })
  expect(order.denial).toMatchObject({ rule: 'no_mark', limit: null, value: null })
  quote(trading, 100)
  expect((await place(trading, { price: '100' })).status).toBe('open')
})

test('an old mark is used', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  trading.clock.advance(3600)
  await limitRisk(trading, { collarBasisPoints: 100 })
  expect((await place(trading, { price: '98.99' })).denial?.rule).toBe('collar')
  expect((await place(trading, { price: '99' })).denial).toBeNull()
})

test('what was cancelled is free for others', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await limitRisk(trading, { maxPosition: '10' })
  const first = await place(trading, { price: '99' })
  expect((await place(trading, { price: '99' })).denial?.rule).toBe('position')
  await trading.call('post', `/orders/${first.id}/cancel`).expect(200)
  expect((await place(trading, { price: '99' })).status).toBe('open')
})

test('a limit that is set lower holds for the next order, and working ones stay', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const resting = await place(trading, { price: '99' })
  await limitRisk(trading, { maxPosition: '5' })
  expect((await place(trading, { quantity: '1', price: '99' })).denial).toMatchObject({ limit: '5', value: '11' })
  expect((await trading.call('get', `/orders/${resting.id}`).expect(200)).body.status).toBe('open')
})
