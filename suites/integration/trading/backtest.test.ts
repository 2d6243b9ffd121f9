import { expect } from 'vitest'
import { bodies, neverEnds } from './arrange.ts'
import { test } from './trading-test.ts'

/** Holds ten whenever the close is above that of the bar before, by indicators. */
const followRises = `
  export const indicators = (bars) => ({ rises: bars.map(({ close }, at) => at > 0 && close > bars[at - 1].close) })
  export const onBar = ({ index, indicators: { rises } }) => ({ target: rises[index] ? 10 : 0 })`

/** The same, with tomorrow's newspaper. */
const peek = followRises.replace('at > 0 && close > bars[at - 1].close', 'bars[at + 1]?.close > close')

const quarter = { from: '2025-01-01T00:00:00Z', to: '2025-04-01T00:00:00Z' }

test('a backtest is taken, and its trades are at the open of the next bar, slippage and fee as ordered, its metrics theirs', async ({
  trader,
  arrange,
}) => {
  const taken = await arrange.backtest({ source: followRises }, quarter)
  expect(taken).toMatchObject({ status: expect.stringMatching(/^(queued|running)$/), result: null })
  const done = await arrange.finished(taken.id)
  expect(done).toMatchObject({ status: 'succeeded', failure: null, result: { lookAhead: { verdict: 'clean' } } })
  const path = { backtestId: taken.id }
  const { body: trades } = await trader.expect(200, 'listBacktestTrades', { path, query: { limit: 200 } })
  const { body: candles } = await trader.expect(200, 'listCandles', {
    path: { symbol: 'ACME' },
    query: { interval: '1d', ...quarter },
  })
  const bars = candles.items
  expect(done.bars).toBe(bars.length)
  // What the rule says at each close, and what it changes at the next open.
  const wanted = bars.map(({ close }, at) => at > 0 && Number(close) > Number(bars[at - 1]?.close))
  const turns = bars.flatMap(({ open, opensAt }, at) => {
    const [before, now] = [wanted[at - 2] ?? false, wanted[at - 1] ?? false]
    return at === 0 || before === now ? [] : [{ at: opensAt, side: now ? 'buy' : 'sell', open: Number(open) }]
  })
  expect(trades.items.map(({ at, side, quantity }) => [at, side, quantity])).toEqual(
    turns.map(({ at, side }) => [at, side, '10']),
  )
  let [cash, held] = [100_000, 0]
  for (const [index, { side, price, fee }] of trades.items.entries()) {
    const { open } = turns[index] ?? { open: Number.NaN }
    // Five basis points to the worse side, then to the tick on that side.
    const sign = side === 'buy' ? 1 : -1
    const slipped = open * (1 + sign * 0.0005)
    expect(sign * (Number(price) - slipped)).toBeGreaterThanOrEqual(-1e-9)
    expect(sign * (Number(price) - slipped)).toBeLessThan(0.01)
    expect(Number(fee)).toBeCloseTo(10 * Number(price) * 0.001, 6)
    cash -= sign * 10 * Number(price) + Number(fee)
    held += sign * 10
  }
  const { metrics } = done.result ?? {}
  expect(Number(metrics?.finalEquity)).toBeCloseTo(cash + held * Number(bars.at(-1)?.close), 6)
  expect(Number(metrics?.fees)).toBeCloseTo(
    trades.items.reduce((sum, { fee }) => sum + Number(fee), 0),
    6,
  )
  expect(Number(metrics?.totalReturn)).toBeCloseTo(Number(metrics?.finalEquity) / 100_000 - 1, 9)
  expect(metrics).toMatchObject({ bars: bars.length, trades: trades.items.length })
})

test('the same input gives the same hash and trades, also in another tenant; other slippage gives another', async ({
  arrange,
}) => {
  const { arrange: other } = await arrange.newcomer()
  const same = { source: followRises }
  const runs = [
    await arrange.backtest(same, quarter),
    await other.backtest(same, quarter),
    await arrange.backtest(same, { ...quarter, slippageBasisPoints: 50 }),
  ]
  const [one, again, slipped] = [
    await arrange.finished(runs[0]?.id ?? ''),
    await other.finished(runs[1]?.id ?? ''),
    await arrange.finished(runs[2]?.id ?? ''),
  ]
  expect(one.status).toBe('succeeded')
  expect(again.result).toEqual(one.result)
  expect(slipped.result?.hash).not.toBe(one.result?.hash)
})

test('a strategy that looks ahead is found out, at the first bar at which it did', async ({ arrange }) => {
  const { id } = await arrange.backtest({ source: peek }, quarter)
  const { status, result } = await arrange.finished(id)
  expect(status).toBe('succeeded')
  expect(result?.lookAhead).toMatchObject({ verdict: 'biased', firstBiasedAt: expect.stringMatching(/^2025-/) })
})

test.for([
  ['code that throws, by its line', { source: 'export const onBar = ({ bar }) => bar.no.more' }, {}, /\(line 1\)$/],
  ['code that never ends', { source: 'export const onBar = () => { for (;;); }' }, {}, /^It did not end/],
  ['a weekend', {}, { from: '2025-01-04T00:00:00Z', to: '2025-01-06T00:00:00Z' }, /^There is no data/],
] as const)('it fails for %s, and says so', async ([, code, terms, failure], { arrange }) => {
  const { id } = await arrange.backtest(code, terms)
  expect(await arrange.finished(id)).toMatchObject({
    status: 'failed',
    failure: expect.stringMatching(failure),
    result: null,
  })
})

test('one that runs is cancelled at once, whatever its code does, and others go on', async ({ trader, arrange }) => {
  const { id: backtestId } = await arrange.backtest({ source: neverEnds })
  const other = await arrange.backtest({ source: followRises }, quarter)
  const { body } = await trader.expect(200, 'cancelBacktest', { path: { backtestId } })
  expect(body).toMatchObject({ status: 'cancelled', result: null })
  expect((await arrange.finished(other.id)).status).toBe('succeeded')
  const again = await trader.expect(409, 'cancelBacktest', { path: { backtestId: other.id } })
  expect(again.body.code).toBe('backtest_finished')
})

test('killed in the middle it is begun anew, and ends as it would have', async ({ arrange, part, platform, books }) => {
  const strategy = await arrange.strategy({ source: followRises, interval: '1m' })
  const terms = { ...bodies.backtest(strategy.id), ...quarter }
  const { body } = await arrange.expect(202, 'startBacktest', { body: terms })
  await expect
    .poll(() => books.rows("select status from backtests where tenant_id = $1 and status = 'running'"), { interval: 5 })
    .toHaveLength(1)
  await part.kill()
  await part.revive()
  // What the killed worker held is its own for ten seconds.
  await platform.advance(11_000)
  const done = await arrange.finished(body.id)
  expect(done.status).toBe('succeeded')
  const again = await arrange.expect(202, 'startBacktest', { body: terms })
  expect((await arrange.finished(again.body.id)).result).toEqual(done.result)
  const trades = await books.rows(
    'select count(*)::int, count(distinct number)::int as numbers from backtest_trades where backtest_id = $2 and $1::uuid is not null',
    body.id,
  )
  expect(trades).toEqual([{ count: done.result?.metrics.trades, numbers: done.result?.metrics.trades }])
}, 40_000)
