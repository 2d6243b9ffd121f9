import { expect, test } from 'vitest'
import { startTrading } from '../../test/start-trading.ts'
import { venueId as id, venueOrder as order, readTold } from '../../test/venue-orders.ts'
import { createSimulatedVenue } from './simulated-venue.ts'

/** The venue of a service whose ACME is quoted 99.98 to 100.02, much on each side. */
async function open({ size = '10000' } = {}) {
  const trading = await startTrading({ feeBasisPoints: 10 })
  trading.market.set('ACME', { bid: '99.98', ask: '100.02', bidSize: size, askSize: size })
  return trading
}

test('a market order takes what is quoted, then one spread deeper, and pays the fee', async () => {
  await using trading = await open({ size: '60' })
  await trading.venue.submit(order(1, { price: null }))
  expect(await readTold(trading.venue)).toEqual([
    '1 accepted',
    '1 taker 60 at 100.02 for 6.0012',
    '1 taker 40 at 100.06 for 4.0024',
  ])
  expect(await trading.venue.find(id(1))).toEqual({ orderId: id(1), working: false, filledQuantity: '100' })
})

test('what was taken of a quote is gone, until there is another', async () => {
  await using trading = await open({ size: '60' })
  await trading.venue.submit(order(1, { price: '100.02', timeInForce: 'IOC' }))
  await trading.venue.submit(order(2, { price: '100.02', timeInForce: 'IOC' }))
  trading.clock.advance(1)
  trading.market.tick()
  await trading.venue.submit(order(3, { price: '100.02', timeInForce: 'IOC', quantity: '50' }))
  expect(await readTold(trading.venue)).toEqual([
    '1 accepted',
    '1 taker 60 at 100.02 for 6.0012',
    '1 expired',
    '2 accepted',
    '2 expired',
    '3 accepted',
    '3 taker 50 at 100.02 for 5.001',
  ])
})

test('a market order that the whole book cannot fill expires with what is left', async () => {
  await using trading = await open({ size: '10' })
  await trading.venue.submit(order(1, { price: null, quantity: '500' }))
  const told = await readTold(trading.venue)
  expect(told.filter((line) => line.startsWith('1 taker'))).toHaveLength(4)
  expect(told.at(-1)).toBe('1 expired')
  expect(await trading.venue.find(id(1))).toMatchObject({ working: false, filledQuantity: '110' })
})

test('without any offer a market order expires, as it does without a quote', async () => {
  await using trading = await startTrading()
  await trading.venue.submit(order(1, { price: null }))
  expect(await readTold(trading.venue)).toEqual(['1 accepted', '1 expired'])
})

test('orders of the book are first at a better and at the same price, the earlier before the later', async () => {
  await using trading = await open({ size: '50' })
  await trading.venue.submit(order(1, { price: '99.98', quantity: '10' }))
  await trading.venue.submit(order(2, { price: '99.99', quantity: '10' }))
  await trading.venue.submit(order(3, { price: '99.98', quantity: '10', account: 'three' }))
  await trading.venue.submit(order(4, { side: 'sell', price: '99.9', account: 'two', quantity: '40' }))
  expect((await readTold(trading.venue)).slice(4)).toEqual([
    '2 maker 10 at 99.99 for 0.9999',
    '4 taker 10 at 99.99 for 0.9999',
    '1 maker 10 at 99.98 for 0.9998',
    '4 taker 10 at 99.98 for 0.9998',
    '3 maker 10 at 99.98 for 0.9998',
    '4 taker 10 at 99.98 for 0.9998',
    '4 taker 10 at 99.98 for 0.9998',
  ])
})

test('an order that would trade with its own account ends there', async () => {
  await using trading = await open()
  await trading.venue.submit(order(1, { price: '100.01', quantity: '10' }))
  await trading.venue.submit(order(2, { price: '100', quantity: '10', account: 'two' }))
  await trading.venue.submit(order(3, { price: '99.99', quantity: '30', side: 'sell', account: 'two' }))
  expect((await readTold(trading.venue)).slice(2)).toEqual([
    '3 accepted',
    '1 maker 10 at 100.01 for 1.0001',
    '3 taker 10 at 100.01 for 1.0001',
    '3 expired',
  ])
  expect(await trading.venue.find(id(2))).toMatchObject({ working: true, filledQuantity: '0' })
})

test('a fill-or-kill order takes all of it or nothing', async () => {
  await using trading = await open({ size: '60' })
  await trading.venue.submit(order(1, { price: '100.02', timeInForce: 'FOK', quantity: '61' }))
  await trading.venue.submit(order(2, { price: '100.02', timeInForce: 'FOK', quantity: '60' }))
  expect(await readTold(trading.venue)).toEqual([
    '1 accepted',
    '1 expired',
    '2 accepted',
    '2 taker 60 at 100.02 for 6.0012',
  ])
})

test('resting orders are executed at their own price when the quote reaches them, as far as it is good for', async () => {
  await using trading = await open()
  await trading.venue.submit(order(1, { price: '99', quantity: '100' }))
  await trading.venue.submit(order(2, { price: '99.5', quantity: '100', account: 'two' }))
  trading.market.set('ACME', { bid: '99.49', ask: '99.51' })
  await trading.venue.settled()
  expect(await readTold(trading.venue)).toHaveLength(2)
  trading.market.set('ACME', { bid: '98.9', ask: '98.95', askSize: '110', bidSize: '110' })
  await trading.venue.settled()
  trading.market.tick()
  await trading.venue.settled()
  expect((await readTold(trading.venue)).slice(2)).toEqual([
    '2 maker 100 at 99.5 for 9.95',
    '1 maker 10 at 99 for 0.99',
    // The market maker's next level is one spread deeper: at 99.
    '1 maker 90 at 99 for 8.91',
  ])
})

test('a venue that was stopped leaves resting orders alone', async () => {
  await using trading = await open()
  await trading.venue.submit(order(1, { price: '99' }))
  await trading.venue.stop()
  trading.market.set('ACME', { bid: '97', ask: '98' })
  await trading.venue.settled()
  expect(await readTold(trading.venue)).toEqual(['1 accepted'])
  trading.venue.start()
  trading.market.set('ACME', { bid: '97', ask: '98' })
  await trading.venue.settled()
  expect(await readTold(trading.venue)).toEqual(['1 accepted', '1 maker 100 at 99 for 9.9'])
})

test('less quantity keeps the place in time, more of it or another price does not', async () => {
  await using trading = await open()
  for (const number of [1, 2, 3]) await trading.venue.submit(order(number, { quantity: '30', account: `of ${number}` }))
  await trading.venue.replace({ orderId: id(1), quantity: '31', price: '100' })
  await trading.venue.replace({ orderId: id(2), quantity: '20', price: null })
  await trading.venue.submit(order(4, { side: 'sell', quantity: '60' }))
  expect((await readTold(trading.venue)).slice(3)).toEqual([
    '1 replaced 31 at 100',
    '2 replaced 20 at 100',
    '4 accepted',
    '2 maker 20 at 100 for 2',
    '4 taker 20 at 100 for 2',
    '3 maker 30 at 100 for 3',
    '4 taker 30 at 100 for 3',
    '1 maker 10 at 100 for 1',
    '4 taker 10 at 100 for 1',
  ])
})

test('a replaced order trades at once where its new price reaches', async () => {
  await using trading = await open()
  await trading.venue.submit(order(1, { price: '99' }))
  await trading.venue.replace({ orderId: id(1), quantity: '150', price: '100.02' })
  expect(await readTold(trading.venue)).toEqual([
    '1 accepted',
    '1 replaced 150 at 100.02',
    '1 taker 150 at 100.02 for 15.003',
  ])
})

test('what cannot be replaced or cancelled is told so, and stays', async () => {
  await using trading = await open({ size: '40' })
  await trading.venue.submit(order(1, { price: '100.02' }))
  await trading.venue.replace({ orderId: id(1), quantity: '40', price: null })
  await trading.venue.replace({ orderId: id(1), quantity: '50', price: '100.001' })
  await trading.venue.cancel(id(1))
  await trading.venue.cancel(id(1))
  await trading.venue.replace({ orderId: id(1), quantity: '200', price: null })
  await trading.venue.cancel(id(2))
  await trading.venue.replace({ orderId: id(2), quantity: '200', price: null })
  expect((await readTold(trading.venue)).slice(2)).toEqual([
    '1 replace_rejected: The quantity is not above the filled 40.',
    '1 replace_rejected: The price is no multiple of 0.01.',
    '1 cancelled',
    '1 cancel_rejected: The order is no longer working.',
    '1 replace_rejected: The order is no longer working.',
    '2 cancel_rejected: There is no such order.',
    '2 replace_rejected: There is no such order.',
  ])
  expect(await trading.venue.find(id(2))).toBeUndefined()
})

test.each([
  [{ symbol: 'NOTHING' }, 'There is no such instrument.'],
  [{ quantity: '0' }, 'The quantity is not above zero.'],
  [{ quantity: '1.5' }, 'The quantity is no multiple of 1.'],
  [{ quantity: '100001' }, 'The quantity is above 100000.'],
  [{ price: '100.005' }, 'The price is no multiple of 0.01.'],
  [{ price: '0' }, 'The price is not above zero.'],
  [{ price: '49.98' }, 'The price is more than half away from the market.'],
  [{ price: '150.04' }, 'The price is more than half away from the market.'],
  [{ type: 'limit', price: null }, 'A limit order needs a price.'],
  [{ type: 'market', price: '100' }, 'A market order has no price.'],
] as const)('the exchange takes no order with %j', async (given, reason) => {
  await using trading = await open()
  await trading.venue.submit(order(1, given))
  await trading.venue.submit(order(1, given))
  expect(await readTold(trading.venue)).toEqual([`1 rejected: ${reason}`])
  expect(await trading.venue.find(id(1))).toEqual({ orderId: id(1), working: false, filledQuantity: '0' })
})

test('prices up to half away from the market are taken', async () => {
  await using trading = await open()
  await trading.venue.submit(order(1, { price: '49.99' }))
  await trading.venue.submit(order(2, { price: '150.03', side: 'sell', account: 'two' }))
  expect(await readTold(trading.venue)).toEqual(['1 accepted', '2 accepted'])
})

test('two processes of the exchange: an order that is sent twenty times at once is there once', async () => {
  await using trading = await open()
  const { context, database, market } = trading
  const other = createSimulatedVenue({ ...context, market, db: database.open(), feeBasisPoints: 10 })
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? other : trading.venue).submit(order(1, { price: '100.02' }))),
  )
  expect(await readTold(trading.venue)).toEqual(['1 accepted', '1 taker 100 at 100.02 for 10.002'])
})

test('two processes of the exchange: no report is seen before a lower one, and nothing is traded twice', async () => {
  await using trading = await open()
  const { context, database, market } = trading
  const symbols = ['ACME', 'BOREAL', 'CINDER', 'DUNE']
  for (const symbol of symbols) market.set(symbol, { bid: '99.98', ask: '100.02', askSize: '70' })
  const other = createSimulatedVenue({ ...context, market, db: database.open(), feeBasisPoints: 10 })
  const seen: number[] = []
  let busy = true
  const reading = (async () => {
    while (busy) {
      const reports = await other.reports({ after: seen.at(-1) ?? 0, limit: 50 })
      seen.push(...reports.map(({ sequence }) => sequence))
    }
  })()
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => {
      const symbol = symbols[index % symbols.length] ?? 'ACME'
      const given = { symbol, price: '100.02', quantity: '10', timeInForce: 'IOC' } as const
      return (index < 20 ? other : trading.venue).submit(order(index, given))
    }),
  )
  busy = false
  await reading
  expect(seen).toEqual(seen.map((_, index) => index + 1))
  const told = await readTold(trading.venue)
  expect(told.filter((line) => line.includes('taker 10 at 100.02'))).toHaveLength(28)
  expect(told.filter((line) => line.endsWith('expired'))).toHaveLength(12)
})

test('whoever listens is told of new reports after they can be read', async () => {
  await using trading = await open()
  const counts: Promise<number>[] = []
  const stop = trading.venue.onReports(() => counts.push(readTold(trading.venue).then(({ length }) => length)))
  await trading.venue.submit(order(1))
  await trading.venue.submit(order(1))
  stop()
  await trading.venue.submit(order(2))
  expect(await Promise.all(counts)).toEqual([1])
})

test('when its database cannot be reached nobody knows whether an order was taken', async () => {
  await using trading = await open()
  await trading.db.destroy()
  await expect(trading.venue.submit(order(1))).rejects.toMatchObject({ name: 'VenueTimeout' })
})
