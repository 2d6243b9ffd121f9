import { expect, test } from 'vitest'
import { startTrading } from '../../test/start-trading.ts'
import { venueId as id, venueOrder as order, readTold } from '../../test/venue-orders.ts'
import { createSimulatedVenue } from '../venue/index.ts'
import { createFaultyVenue } from './faulty-venue.ts'
import { createVenueFaults } from './venue-faults.ts'

async function open() {
  const trading = await startTrading()
  trading.market.set('ACME', { bid: '99.98', ask: '100.02' })
  return trading
}

test.each([
  ['timeout_before', 'VenueTimeout', []],
  ['timeout_after', 'VenueTimeout', ['1 accepted']],
  ['unavailable', 'VenueUnavailable', []],
] as const)('%s: the call throws %s, and this was taken: %j', async (fault, name, told) => {
  await using trading = await open()
  trading.venue.faults.add({ operation: 'submit', fault })
  await expect(trading.venue.submit(order(1))).rejects.toMatchObject({ name })
  expect(await readTold(trading.venue)).toEqual(told)
  await trading.venue.submit(order(1))
  expect(await readTold(trading.venue)).toEqual(['1 accepted'])
})

test('a fault is of so many calls, and of its operation', async () => {
  await using trading = await open()
  trading.venue.faults.add({ operation: 'cancel', fault: 'unavailable', times: 2 })
  await trading.venue.submit(order(1))
  await expect(trading.venue.cancel(id(1))).rejects.toThrow()
  expect(trading.venue.faults.list()).toMatchObject([{ operation: 'cancel', times: 1 }])
  await expect(trading.venue.cancel(id(1))).rejects.toThrow()
  await trading.venue.cancel(id(1))
  expect(await readTold(trading.venue)).toEqual(['1 accepted', '1 cancelled'])
})

test('a delayed call is done when its time has passed', async () => {
  await using trading = await open()
  const faults = createVenueFaults()
  const pauses: number[] = []
  const venue = createFaultyVenue(
    createSimulatedVenue({ ...trading.context, market: trading.market, feeBasisPoints: 0 }),
    {
      faults,
      pause: async (milliseconds) => {
        expect(await readTold(trading.venue)).toEqual([])
        pauses.push(milliseconds)
      },
    },
  )
  faults.add({ operation: 'submit', fault: 'delay', milliseconds: 1_500 })
  await venue.submit(order(1))
  expect(pauses).toEqual([1_500])
  expect(await readTold(trading.venue)).toEqual(['1 accepted'])
})

test('the exchange refuses what it is told to, and knows it from then on', async () => {
  await using trading = await open()
  const { venue } = trading
  venue.faults.add({ operation: 'submit', fault: 'reject', reason: 'The instrument is halted.' })
  await venue.submit(order(1))
  await venue.submit(order(1))
  await venue.submit(order(2))
  venue.faults.add({ operation: 'replace', fault: 'reject' })
  venue.faults.add({ operation: 'cancel', fault: 'reject' })
  await venue.replace({ orderId: id(2), quantity: '50', price: null })
  await venue.cancel(id(2))
  expect(await readTold(venue)).toEqual([
    '1 rejected: The instrument is halted.',
    '2 accepted',
    '2 replace_rejected: The exchange was told to refuse it.',
    '2 cancel_rejected: The exchange was told to refuse it.',
  ])
  expect(await venue.find(id(1))).toEqual({ orderId: id(1), working: false, filledQuantity: '0' })
  expect(await venue.find(id(2))).toEqual({ orderId: id(2), working: true, filledQuantity: '0' })
})

test('what comes of an order can be reported back to front', async () => {
  await using trading = await open()
  trading.venue.faults.add({ operation: 'submit', fault: 'reorder' })
  await trading.venue.submit(order(1))
  await trading.venue.submit(order(2, { price: '100.02' }))
  expect(await readTold(trading.venue)).toEqual(['1 accepted', '2 taker 100 at 100.02 for 0', '2 accepted'])
})

test('reports can be told twice, as far as the limit lets them', async () => {
  await using trading = await open()
  for (const number of [1, 2, 3]) await trading.venue.submit(order(number))
  trading.venue.faults.add({ operation: 'reports', fault: 'duplicate' })
  const sequences = async () => (await trading.venue.reports({ after: 0, limit: 4 })).map(({ sequence }) => sequence)
  expect(await sequences()).toEqual([1, 1, 2, 2])
  expect(await sequences()).toEqual([1, 2, 3])
})

test('reports that are held are told when they are released', async () => {
  await using trading = await open()
  let heard = 0
  trading.venue.onReports(() => {
    heard += 1
  })
  trading.venue.holdReports(true)
  await trading.venue.submit(order(1))
  expect([heard, await readTold(trading.venue)]).toEqual([0, []])
  trading.venue.holdReports(false)
  expect([heard, await readTold(trading.venue)]).toEqual([1, ['1 accepted']])
})
