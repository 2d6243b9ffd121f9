import { createClock } from '@platform/fixtures/clock'
import { expect, test } from 'vitest'
import { listInstruments } from '../src/market/listing.ts'
import { createSimulatedMarket } from '../src/market/simulated-market.ts'
import { startTrading } from './start-trading.ts'

const minutes = (from: string, to: string) => `/instruments/ACME/candles?interval=1m&from=${from}&to=${to}`

test('all instruments are listed by symbol, in the currency of the account, and each can be read', async () => {
  await using trading = await startTrading()
  const { body } = await trading.call('get', '/instruments').expect(200)
  const symbols = body.items.map(({ symbol }: { symbol: string }) => symbol)
  expect(symbols).toEqual(symbols.toSorted())
  expect(symbols).toHaveLength(12)
  for (const instrument of body.items) {
    expect(instrument.currency).toBe('EUR')
    const read = await trading.call('get', `/instruments/${instrument.symbol}`).expect(200)
    expect(read.body).toEqual(instrument)
  }
})

test('a quote is told with its age', async () => {
  await using trading = await startTrading()
  trading.market.set('ACME', { bid: '99.98', ask: '100.02', bidSize: '10', askSize: '20', last: '100' })
  const quote = {
    symbol: 'ACME',
    sequence: 1,
    bid: '99.98',
    bidSize: '10',
    ask: '100.02',
    askSize: '20',
    last: '100',
    at: '2026-01-15T09:30:00.000Z',
  }
  const { body: fresh } = await trading.call('get', '/instruments/ACME/quote').expect(200)
  expect(fresh).toEqual({ ...quote, stale: false })
  trading.clock.advance(5)
  const { body: old } = await trading.call('get', '/instruments/ACME/quote').expect(200)
  expect(old).toEqual({ ...quote, stale: true })
})

test('before the first quote there is none to tell', async () => {
  await using trading = await startTrading()
  const { body } = await trading.call('get', '/instruments/ACME/quote').expect(503)
  expect(body.code).toBe('unavailable')
})

test('bars of the past are told, a thousand at most, and asked on from the last', async () => {
  const clock = createClock('2026-01-15T09:30:00Z')
  const market = createSimulatedMarket({ seed: 'test', listings: listInstruments('EUR'), tickMilliseconds: 0, clock })
  await using trading = await startTrading({ market })
  const [from, to] = ['2026-01-12T00:00:00Z', '2026-01-15T00:00:00Z']
  const { body: first } = await trading.call('get', minutes(from, to)).expect(200)
  expect(first.items).toHaveLength(1_000)
  const last = first.items.at(-1).opensAt
  const { body: second } = await trading.call('get', minutes(last, to)).expect(200)
  expect(second.items[0]).toEqual(first.items.at(-1))
  expect(second.items).toHaveLength(3 * 390 - 999)
  const { body: night } = await trading.call('get', minutes('2026-01-14T00:00:00Z', '2026-01-14T14:30:00Z')).expect(200)
  expect(night).toEqual({ items: [] })
})

test.each([
  '/instruments/NOTHING',
  '/instruments/NOTHING/quote',
  '/instruments/NOTHING/candles?interval=1d&from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z',
])('%s is not there', async (path) => {
  await using trading = await startTrading()
  const { body } = await trading.call('get', path).expect(404)
  expect(body.code).toBe('not_found')
})

test.each([
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'query/to'],
  ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', 'query/to'],
  ['yesterday', '2026-01-01T00:00:00Z', 'query/from'],
])('bars from %s to %s are refused at %s', async (from, to, pointer) => {
  await using trading = await startTrading()
  const { body } = await trading.call('get', minutes(from, to)).expect(422)
  expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer])
})

test('the market is for those who may read', async () => {
  await using trading = await startTrading()
  for (const path of [
    '/instruments',
    '/instruments/ACME',
    '/instruments/ACME/quote',
    minutes('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
  ]) {
    await trading.call('get', path, { scope: 'account' }).expect(403)
  }
})
