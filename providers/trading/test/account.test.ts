import { expect, test } from 'vitest'
import { limitRisk, place, quote } from './risk-account.ts'
import { startTrading } from './start-trading.ts'

test('an account that has done nothing has all its buying power', async () => {
  await using trading = await startTrading()
  const { body } = await trading.call('get', '/account').expect(200)
  expect(body).toEqual({
    currency: 'EUR',
    exposure: '0',
    buyingPower: '1000000',
    realisedToday: '0',
    unrealised: '0',
    openOrders: 0,
    staleMarks: false,
  })
})

test('exposure counts positions and working orders at the marks, the result counts fees', async () => {
  await using trading = await startTrading({ feeBasisPoints: 10 })
  await limitRisk(trading, { buyingPower: '3000' })
  quote(trading, 100)
  quote(trading, 50, 'BOREAL')
  await place(trading, { quantity: '10' })
  await place(trading, { side: 'sell', quantity: '4' })
  await place(trading, { quantity: '5', price: '98' })
  await place(trading, { symbol: 'BOREAL', side: 'sell', quantity: '20', price: '51' })
  quote(trading, 110)
  const { body } = await trading.call('get', '/account').expect(200)
  // Bought 10 at 100.01, sold 4 at 99.99; fees are a thousandth of either.
  expect(body).toEqual({
    currency: 'EUR',
    exposure: String(11 * 110 + 20 * 50),
    buyingPower: String(3000 - 11 * 110 - 20 * 50),
    realisedToday: '-1.48006',
    unrealised: '59.94',
    openOrders: 2,
    staleMarks: false,
  })
})

test('buying power is never less than nothing', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await place(trading, { price: '99' })
  await limitRisk(trading, { buyingPower: '999.99' })
  const { body } = await trading.call('get', '/account').expect(200)
  expect([body.exposure, body.buyingPower]).toEqual(['1000', '0'])
})

test('a mark that is old is told, as long as it is used', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const { id } = await place(trading, { price: '99' })
  const isStale = async () => (await trading.call('get', '/account').expect(200)).body.staleMarks
  expect(await isStale()).toBe(false)
  trading.clock.advance(60)
  expect(await isStale()).toBe(true)
  await trading.call('post', `/orders/${id}/cancel`).expect(200)
  expect(await isStale()).toBe(false)
})
