import { createClock } from '@platform/fixtures/clock'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../domain/decimal/index.ts'
import { sessionOf } from './calendar.ts'
import { listInstruments } from './listing.ts'
import type { Bar, Quote } from './market-data.ts'
import { createSimulatedMarket } from './simulated-market.ts'

const listings = listInstruments('EUR')

/** A market at 15:00 in New York that is moved by `run`, under a clock that the test moves. */
function open({ seed = 'test', tickMilliseconds = 100, start = '2026-01-15T20:00:00Z' } = {}) {
  const clock = createClock(start)
  const timers: { callback: () => void; milliseconds: number }[] = []
  const market = createSimulatedMarket({
    seed,
    listings,
    tickMilliseconds,
    clock,
    schedule: (callback, milliseconds) => {
      const timer = { callback, milliseconds }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), 1)
    },
  })
  /** Lets the time pass to the next timer. */
  const run = () => {
    const next = timers.shift()
    clock.advance((next?.milliseconds ?? 0) / 1_000)
    next?.callback()
  }
  return { clock, market, timers, run }
}

const withoutNumber = ({ sequence: _, ...quote }: Quote) => quote

test('two processes with one seed quote the same, whenever they began; another seed quotes otherwise', () => {
  const [one, late, other] = [open(), open({ start: '2026-01-15T19:59:58.730Z' }), open({ seed: 'other' })]
  for (const { market } of [one, late, other]) market.start()
  for (let tick = 0; tick < 13; tick += 1) late.run()
  expect(late.clock()).toEqual(one.clock())
  const quotes = ({ market }: typeof one) => listings.map(({ instrument }) => market.quote(instrument.symbol))
  expect(quotes(late).map((quote) => quote && withoutNumber(quote))).toEqual(
    quotes(one).map((quote) => quote && withoutNumber(quote)),
  )
  expect(quotes(late)[0]?.sequence).toBe(14)
  expect(quotes(other)[0]?.bid).not.toBe(quotes(one)[0]?.bid)
  expect(one.market.session).not.toBe(late.market.session)
})

test('every quote of ten minutes is on the grid, and bid below ask', () => {
  const { market, run } = open({ tickMilliseconds: 1_000 })
  const seen: Quote[] = []
  market.onQuotes((quotes) => seen.push(...quotes))
  market.start()
  for (let tick = 1; tick < 600; tick += 1) run()
  expect(seen).toHaveLength(600 * listings.length)
  const isWrong = ({ symbol, bid, ask, bidSize, askSize, last }: Quote) => {
    const { tickSize = '', lotSize = '' } = market.instrument(symbol) ?? {}
    const onGrid = [bid, ask, last].every((price) => decimal(price).modulo(tickSize).isZero())
    const inLots = [bidSize, askSize].every((size) => decimal(size).modulo(lotSize).isZero())
    return (
      !onGrid || !inLots || !decimal(bid).greaterThan(0) || !decimal(ask).greaterThan(bid) || ![bid, ask].includes(last)
    )
  }
  expect(seen.filter(isWrong)).toEqual([])
  expect(new Set(seen.filter(({ symbol }) => symbol === 'ACME').map(({ bid }) => bid)).size).toBeGreaterThan(5)
})

test('sequences count up by one, and the last thousand quotes can be asked for', () => {
  const { market, run } = open()
  market.start()
  for (let tick = 1; tick < 3_000; tick += 1) run()
  expect(market.quotesAfter('ACME', 3_000)).toEqual([])
  expect(market.quotesAfter('ACME', 2_000)?.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 1_000 }, (_, index) => 2_001 + index),
  )
  expect(market.quotesAfter('ACME', 1_000)).toBeUndefined()
  expect(market.quotesAfter('ACME', 3_001)).toBeUndefined()
  expect(market.quotesAfter('NOTHING', 1)).toBeUndefined()
})

test('a tick that is late leaves no number out, and comes back to the grid', () => {
  const { market, clock, run, timers } = open()
  market.start()
  clock.advance(0.27)
  run()
  expect(market.quote('ACME')).toMatchObject({ sequence: 2, at: new Date('2026-01-15T20:00:00.300Z') })
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([30])
})

test('a quote is stale after five seconds without another', () => {
  const { market, clock } = open()
  market.start()
  const quote = market.quote('ACME')
  expect(quote).toBeDefined()
  if (quote === undefined) return
  clock.advance(4.999)
  expect(market.isStale(quote)).toBe(false)
  clock.advance(0.001)
  expect(market.isStale(quote)).toBe(true)
})

test('a market that was stopped quotes nothing, and goes on when it is started', () => {
  const { market, clock, run, timers } = open()
  market.start()
  market.stop()
  expect(timers).toEqual([])
  clock.advance(1)
  run()
  expect(market.quote('ACME')?.sequence).toBe(1)
  market.start()
  expect(market.quote('ACME')?.sequence).toBe(2)
})

test('an instrument that was set by hand stays, the others move on, until it is released', () => {
  const { market, run } = open()
  market.start()
  market.set('ACME', { bid: '50', ask: '51' })
  run()
  expect(market.quote('ACME')).toMatchObject({ bid: '50', ask: '51', sequence: 2 })
  expect(market.quote('DUNE')?.sequence).toBe(2)
  market.release('ACME')
  run()
  expect(market.quote('ACME')?.bid).not.toBe('50')
  expect(() => market.set('NOTHING', { bid: '1', ask: '2' })).toThrow(/Failed to quote NOTHING: it is not listed/)
})

const range = (from: string, to: string) => ({ symbol: 'ACME', from: new Date(from), to: new Date(to) })

test('a minute has its bar when it is over, a day when its session is', () => {
  const { market, clock } = open({ start: '2026-01-15T20:58:59.999Z' })
  const today = range('2026-01-15T00:00:00Z', '2026-01-16T00:00:00Z')
  const count = (interval: '1m' | '1d') => market.bars({ ...today, interval }).length
  expect([count('1m'), count('1d')]).toEqual([388, 0])
  clock.advance(0.001)
  expect([count('1m'), count('1d')]).toEqual([389, 0])
  clock.advance(60)
  expect([count('1m'), count('1d')]).toEqual([390, 1])
})

test('nights, weekends and holidays have no bars; summer time moves the session', () => {
  const { market } = open()
  const opens = market.bars({ ...range('2025-10-31T00:00:00Z', '2025-11-04T00:00:00Z'), interval: '1d' })
  expect(opens.map(({ opensAt }) => opensAt.toISOString())).toEqual([
    '2025-10-31T13:30:00.000Z',
    '2025-11-03T14:30:00.000Z',
  ])
  expect(market.bars({ ...range('2025-12-25T00:00:00Z', '2025-12-26T00:00:00Z'), interval: '1m' })).toEqual([])
  expect(market.bars({ ...range('2019-01-01T00:00:00Z', '2020-01-01T00:00:00Z'), interval: '1d' })).toEqual([])
})

test('the day is what its minutes come to', () => {
  const { market } = open()
  const whole = range('2025-06-16T00:00:00Z', '2025-06-17T00:00:00Z')
  const [day] = market.bars({ ...whole, interval: '1d' })
  const minutes = market.bars({ ...whole, interval: '1m' })
  const numbers = (of: (bar: Bar) => string) => minutes.map((bar) => Number(of(bar)))
  expect(day).toEqual({
    opensAt: minutes[0]?.opensAt,
    open: minutes[0]?.open,
    high: String(Math.max(...numbers(({ high }) => high))),
    low: String(Math.min(...numbers(({ low }) => low))),
    close: minutes.at(-1)?.close,
    volume: String(numbers(({ volume }) => volume).reduce((sum, volume) => sum + volume, 0)),
  })
})

test('any part of the past is the part of the whole, in whatever order it is asked for', () => {
  const { market } = open()
  const [from, to] = [Date.parse('2025-03-03T00:00:00Z'), Date.parse('2025-03-15T00:00:00Z')]
  const whole = market.bars({ symbol: 'PENNY', interval: '1m', from: new Date(from), to: new Date(to) })
  fc.assert(
    fc.property(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: from, max: to }),
      fc.nat({ max: 500 }),
      (...given) => {
        const [one, other, limit] = given
        const part = { from: new Date(Math.min(one, other)), to: new Date(Math.max(one, other)) }
        const expected = whole.filter(({ opensAt }) => opensAt >= part.from && opensAt < part.to).slice(0, limit)
        const { market: anew } = open()
        expect(anew.bars({ symbol: 'PENNY', interval: '1m', ...part, limit })).toEqual(expected)
      },
    ),
    { numRuns: 15 },
  )
})

test('bars lie within their sessions, and every price within high and low', () => {
  const { market } = open()
  for (const { instrument } of listings) {
    const bars = market.bars({
      ...range('2025-06-16T00:00:00Z', '2025-06-18T00:00:00Z'),
      symbol: instrument.symbol,
      interval: '1m',
    })
    expect(bars).toHaveLength(780)
    for (const { opensAt, open: first, high, low, close } of bars) {
      const session = sessionOf(Date.parse(opensAt.toISOString().slice(0, 10)))
      expect(opensAt.getTime() >= (session?.opensAt ?? 0) && opensAt.getTime() < (session?.closesAt ?? 0)).toBe(true)
      const isWithin = (price: string) =>
        decimal(price).lessThanOrEqualTo(high) && decimal(price).greaterThanOrEqualTo(low)
      expect(isWithin(first) && isWithin(close)).toBe(true)
    }
  }
})

test('bars that are added stand among the others, in place of those that open at their times', () => {
  const { market } = open()
  const given = { open: '1', high: '2', low: '1', close: '2', volume: '5' }
  market.addBars('ACME', '1m', [
    { opensAt: new Date('2026-01-14T14:31:00Z'), ...given },
    { opensAt: new Date('2026-01-14T03:00:00Z'), ...given },
  ])
  const bars = market.bars({ ...range('2026-01-14T00:00:00Z', '2026-01-15T00:00:00Z'), interval: '1m', limit: 3 })
  expect(bars.map(({ opensAt, open: first }) => [opensAt.toISOString().slice(11, 16), first === '1'])).toEqual([
    ['03:00', true],
    ['14:30', false],
    ['14:31', true],
  ])
})
