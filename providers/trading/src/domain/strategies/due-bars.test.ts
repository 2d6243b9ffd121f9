import { createClock } from '@platform/fixtures/clock'
import { expect, test } from 'vitest'
import { createManualMarket } from '../../market/manual-market.ts'
import type { Interval } from '../../market/market-data.ts'
import { dueBars } from './due-bars.ts'
import { historyOf } from './history-of.ts'

const today = (time: string) => new Date(`2026-01-15T${time}Z`)

function createMarket(now: Date, interval: Interval, opensAt: readonly Date[]) {
  const market = createManualMarket({ clock: createClock(now.toISOString()) })
  const prices = { open: '10', high: '10', low: '10', close: '10', volume: '1' }
  market.addBars(
    'ACME',
    interval,
    opensAt.map((time) => ({ ...prices, opensAt: time })),
  )
  return market
}

test.each([
  ['nothing has closed yet', '09:29:30', null, '09:29:59', []],
  ['what was open at the start is acted on when it closes', '09:29:30', null, '09:30:00', ['09:29']],
  ['what closed at the very start is not', '09:29:00', null, '09:30:00', ['09:29']],
  ['several closed meanwhile', '09:29:30', null, '09:32:00', ['09:29', '09:30', '09:31']],
  ['after a checkpoint comes what follows it', '09:00:00', '09:29:00', '09:31:00', ['09:30']],
  ['what was acted on is not repeated', '09:00:00', '09:30:00', '09:31:00', []],
])('%s', (_what, start, last, now, due) => {
  const market = createMarket(
    today(now),
    '1m',
    ['09:28', '09:29', '09:30', '09:31'].map((time) => today(`${time}:00`)),
  )
  const run = { started_at: today(start), last_bar_at: last === null ? null : today(last) }
  const bars = dueBars(market, { symbol: 'ACME', interval: '1m', ...run }, today(now))
  expect(bars.map(({ opensAt }) => opensAt)).toEqual(due.map((time) => today(`${time}:00`)))
})

test.each([
  ['19:59:59', 0],
  ['20:00:00', 1],
])('a bar of a day closes with the session, not a day later: at %s there are %i', (time, count) => {
  const market = createMarket(today(time), '1d', [today('13:30:00')])
  const run = { symbol: 'ACME', interval: '1d' as const, started_at: today('15:00:00'), last_bar_at: null }
  expect(dueBars(market, run, today(time))).toHaveLength(count)
})

test('a history ends with the bar that is acted on and has no more bars than asked for', () => {
  const now = today('18:00:00')
  const opensAt = Array.from({ length: 300 }, (_, minute) => new Date(today('10:00:00').getTime() + minute * 60_000))
  const market = createMarket(now, '1m', opensAt)
  const [bar] = market.bars({ symbol: 'ACME', interval: '1m', from: today('14:00:00'), to: now, limit: 1 })
  if (bar === undefined) throw new Error('no such bar')
  const history = historyOf(market, { symbol: 'ACME', interval: '1m', count: 100 }, bar)
  expect(history).toHaveLength(100)
  expect(history.at(-1)).toEqual(bar)
})

test('a history goes back over weeks without trading', () => {
  const before = Array.from({ length: 4 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)))
  const market = createMarket(today('20:00:00'), '1d', [...before, today('13:30:00')])
  const bar = market.bars({ symbol: 'ACME', interval: '1d', from: today('00:00:00'), to: today('20:00:00') })[0]
  if (bar === undefined) throw new Error('no such bar')
  expect(historyOf(market, { symbol: 'ACME', interval: '1d', count: 5 }, bar)).toHaveLength(5)
})
