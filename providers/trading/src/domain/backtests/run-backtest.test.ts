import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bar } from '../../market/market-data.ts'
import { textOf } from '../decimal/index.ts'
import { openStrategy, sandboxLimits } from '../sandbox/index.ts'
import { type BacktestInput, runBacktest, runOnce } from './run-backtest.ts'
import { judge, type OracleSettings, type Wish } from './test/oracle.ts'
import { scripted } from './test/scripted.ts'

const day = 86_400_000

const plain: OracleSettings = {
  initialCash: '1000',
  feeBasisPoints: 0,
  slippageBasisPoints: 0,
  tickSize: '0.01',
  lotSize: '1',
  maximumQuantity: '1000',
}

/** Daily bars of [open, close]. */
function barsOf(...prices: [open: string, close: string][]): Bar[] {
  return prices.map(([open, close], index) => ({
    opensAt: new Date(Date.UTC(2026, 0, 5) + index * day),
    open,
    close,
    high: open,
    low: close,
    volume: '1',
  }))
}

async function run(input: Partial<BacktestInput> & { source: string; bars: readonly Bar[] }) {
  const { source, ...rest } = input
  const outcome = await runBacktest({
    code: { source, parameters: {} },
    limits: sandboxLimits,
    settings: plain,
    ...rest,
  })
  if (!outcome.ok) throw new Error(`${outcome.fault.code}: ${outcome.fault.message}`)
  const trades = outcome.trades.map(({ at, side, quantity, price, fee, realised }) => ({
    at,
    side,
    quantity: textOf(quantity),
    price: textOf(price),
    fee: textOf(fee),
    realised: textOf(realised),
  }))
  return { ...outcome.result, trades }
}

test('what is wanted when a bar has closed is filled at the open of the next one, never at that close', async () => {
  const bars = barsOf(['10', '11'], ['12', '13'], ['14', '15'], ['16', '17'])
  const { trades, metrics } = await run({ bars, source: scripted([{ buy: '2' }, null, { target: '0' }, { buy: '1' }]) })
  expect(trades).toEqual([
    { at: bars[1]?.opensAt, side: 'buy', quantity: '2', price: '12', fee: '0', realised: '0' },
    { at: bars[3]?.opensAt, side: 'sell', quantity: '2', price: '16', fee: '0', realised: '8' },
  ])
  expect(metrics).toMatchObject({ finalEquity: '1008', totalReturn: '0.008', turnover: '56', winRate: '1' })
})

test('slippage and fee are against whoever trades, to the tick and to eight places', async () => {
  const bars = barsOf(['10', '10'], ['10.01', '10'], ['10.01', '10'])
  const settings = { ...plain, feeBasisPoints: 7, slippageBasisPoints: 25 }
  const { trades } = await run({ bars, settings, source: scripted([{ buy: '3' }, { sell: '3' }]) })
  expect(trades.map(({ price, fee }) => [price, fee])).toEqual([
    ['10.04', '0.021084'],
    ['9.98', '0.020958'],
  ])
})

test.each([
  ['to what the cash pays for, fee included', { feeBasisPoints: 100 }, { buy: '150' }, '99'],
  ['to what is left above a short position of its own value', {}, { sell: '150' }, '100'],
  ['to what one order may be', { maximumQuantity: '40' }, { buy: '150' }, '40'],
  ['to whole lots', { lotSize: '8' }, { buy: '25.9' }, '24'],
  ['to nothing when it pays for none', { initialCash: '9.99' }, { buy: '1' }, undefined],
])('an order is cut %s', async (_what, change, wish, quantity) => {
  const bars = barsOf(['10', '10'], ['10', '10'])
  const { trades } = await run({ bars, settings: { ...plain, ...change }, source: scripted([wish]) })
  expect(trades[0]?.quantity).toBe(quantity)
})

test('closing is allowed when everything is lost', async () => {
  const bars = barsOf(['10', '10'], ['10', '10'], ['50', '50'], ['50', '50'])
  const { trades, metrics } = await run({ bars, source: scripted([{ sell: '100' }, { target: '0' }]) })
  expect(trades.map(({ quantity }) => quantity)).toEqual(['100', '100'])
  expect(metrics).toMatchObject({ finalEquity: '-3000', maxDrawdown: '4', winRate: '0' })
})

test('a gap is nothing but time: what was wanted before it is filled at the first open after it', async () => {
  const [friday, monday] = [new Date('2026-03-27T13:30:00Z'), new Date('2026-03-30T13:30:00Z')]
  const bars = barsOf(['10', '10'], ['12', '12']).map((bar, index) => ({ ...bar, opensAt: index ? monday : friday }))
  const { trades } = await run({ bars, source: scripted([{ buy: '1' }]) })
  expect(trades).toMatchObject([{ at: monday, price: '12' }])
})

test('clocks that are put forward do not matter: bars are of UTC', async () => {
  // New York's days of 8 and 9 March 2026 open an hour apart in UTC.
  const opens = ['2026-03-06T14:30:00Z', '2026-03-09T13:30:00Z', '2026-03-10T13:30:00Z']
  const bars = barsOf(['10', '10'], ['11', '11'], ['12', '12']).map((bar, index) => ({
    ...bar,
    opensAt: new Date(opens[index] ?? ''),
  }))
  const source =
    'export const onBar = ({ bar }) => ({ target: new Array(5).fill(bar.opensAt % 86_400_000 === 48_600_000).filter(Boolean).length })'
  const { trades } = await run({ bars, source })
  expect(trades.map(({ at, quantity }) => [at.toISOString(), quantity])).toEqual([['2026-03-10T13:30:00.000Z', '5']])
})

test('a single bar has no deviation, and nothing that was traded', async () => {
  const { metrics, lookAhead } = await run({ bars: barsOf(['10', '10']), source: scripted([{ buy: '1' }]) })
  expect(metrics).toMatchObject({ bars: 1, trades: 0, sharpe: null, winRate: null, maxDrawdown: '0' })
  expect(lookAhead).toEqual({ verdict: 'clean', truncations: 0, firstBiasedAt: null })
})

test('equal input has an equal hash; another signal, another one, even when nothing comes of it', async () => {
  const bars = barsOf(['10', '11'], ['12', '13'], ['14', '15'])
  const hashOf = async (...wishes: (Wish | null)[]) => (await run({ bars, source: scripted(wishes) })).hash
  const hashes = await Promise.all([
    hashOf({ buy: '2' }),
    hashOf({ buy: '2' }),
    hashOf({ buy: '2' }, null, { buy: '1' }),
  ])
  expect(hashes[1]).toBe(hashes[0])
  expect(hashes[2]).not.toBe(hashes[0])
})

const price = fc.integer({ min: 1, max: 3_000 }).map((ticks) => (ticks / 100).toFixed(2))
const size = fc.integer({ min: 0, max: 400 }).map((tenths) => (tenths / 10).toFixed(1))
const wish = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.tuple(size, fc.boolean()).map(([text, short]) => ({ target: short ? `-${text}` : text })),
  },
  { weight: 1, arbitrary: size.map((buy) => ({ buy })) },
  { weight: 1, arbitrary: size.map((sell) => ({ sell })) },
)
const step = fc.record({ open: price, close: price, wish, days: fc.integer({ min: 1, max: 5 }) })
const settings = fc.record({
  initialCash: fc.integer({ min: 1, max: 100_000 }).map((cents) => (cents / 100).toFixed(2)),
  feeBasisPoints: fc.integer({ min: 0, max: 1_000 }),
  slippageBasisPoints: fc.integer({ min: 0, max: 1_000 }),
  tickSize: fc.constantFrom('0.01', '0.05'),
  lotSize: fc.constantFrom('1', '0.5', '3'),
  maximumQuantity: fc.constantFrom('20', '1000'),
})

test('any strategy on any bars comes to what an oracle makes of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), settings, async (steps, chosen) => {
      let at = Date.UTC(2026, 0, 5)
      const bars = steps.map(({ open, close, days }): Bar => {
        at += days * day
        return { opensAt: new Date(at), open, close, high: open, low: close, volume: '1' }
      })
      const wishes = steps.map((one) => one.wish)
      const { trades, metrics, lookAhead } = await run({ bars, settings: chosen, source: scripted(wishes) })
      expect({ trades, metrics }).toEqual(judge(bars, wishes, chosen))
      expect(lookAhead.verdict).toBe('clean')
    }),
    { numRuns: 60, interruptAfterTimeLimit: 40_000 },
  )
}, 60_000)

test.each(['moving-average', 'mean-reversion', 'buy-and-hold'])(
  'the sample %s trades and looks nowhere ahead',
  async (name) => {
    const source = readFileSync(new URL(`../../../samples/${name}.js`, import.meta.url), 'utf8')
    const parameters = { fast: '3', slow: '8', size: '10', window: '10', deviations: '1' }
    const { metrics, lookAhead } = await run({ bars: waves(200), source, code: { source, parameters } })
    expect(metrics.trades).toBeGreaterThan(0)
    expect(lookAhead).toEqual({ verdict: 'clean', truncations: expect.any(Number), firstBiasedAt: null })
  },
)

test('a live strategy is told the same as the backtest was, bar by bar', async () => {
  const source = readFileSync(new URL('../../../samples/moving-average.js', import.meta.url), 'utf8')
  const code = { source, parameters: { fast: '3', slow: '8', size: '10' } }
  const bars = waves(60)
  const past = await runOnce({ code, limits: sandboxLimits, bars, settings: plain })
  if ('fault' in past) throw new Error(past.fault.message)
  await using live = await openStrategy(code)
  const told = await Promise.all(
    past.asked.map(({ position }, index) => live.onBar({ bars: bars.slice(0, index + 1), position })),
  )
  expect(told).toEqual(past.asked.map(({ signal }) => ({ ok: true, signal })))
  expect(past.trades.length).toBeGreaterThan(4)
})

/** Bars that go up and down, not quite regularly. */
function waves(count: number): Bar[] {
  const at = (index: number) => (50 + 10 * Math.sin(index / 7) + 5 * Math.sin(index / 3.1)).toFixed(2)
  return barsOf(...Array.from({ length: count }, (_, index): [string, string] => [at(index), at(index + 0.9)]))
}
