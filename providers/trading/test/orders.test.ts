import { expect, test } from 'vitest'
import { startTrading } from './start-trading.ts'

test('a market order is filled at once, and is a position', async () => {
  await using trading = await startTrading()
  const symbol = trading.market.instruments()[0]?.symbol ?? ''
  trading.market.set(symbol, { bid: '99', ask: '101' })
  const { body: order, headers } = await trading
    .call('post', '/orders')
    .send({ clientOrderId: 'first', symbol, side: 'buy', type: 'market', timeInForce: 'IOC', quantity: '3' })
    .expect(201)
  expect(headers['location']).toBe(`orders/${order.id}`)
  expect(order).toMatchObject({ status: 'filled', filledQuantity: '3', averagePrice: '101' })
  const { body: position } = await trading.call('get', `/positions/${symbol}`).expect(200)
  expect(position).toMatchObject({ quantity: '3', averagePrice: '101', cost: '303', version: 1 })
})
