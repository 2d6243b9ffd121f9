import { expect, test } from 'vitest'
import { sessionOf, sessionsBetween } from './calendar.ts'

const day = 24 * 60 * 60_000

const newYork = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

test('every session since 2020 opens at 09:30 and closes at 16:00 in New York, summer and winter', () => {
  const sessions = sessionsBetween(Date.UTC(2020, 0, 1), Date.UTC(2040, 0, 1))
  expect(sessions.length).toBeGreaterThan(5_000)
  for (const { date, opensAt, closesAt } of sessions) {
    expect(newYork.format(opensAt)).toBe(`${date}, 09:30`)
    expect(newYork.format(closesAt)).toBe(`${date}, 16:00`)
  }
})

test('a year has as many sessions as the exchange had', () => {
  const counts = [2020, 2021, 2022, 2023, 2024, 2025].map(
    (year) => sessionsBetween(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)).length,
  )
  // In January 2025 the exchange closed for a day of mourning, which no rule tells: it had 250.
  expect(counts).toEqual([253, 252, 251, 250, 252, 251])
})

test.each([
  ['2024-03-29', 'Good Friday'],
  ['2025-04-18', 'Good Friday'],
  ['2021-07-05', 'Independence Day, observed on Monday'],
  ['2020-07-03', 'Independence Day, observed on Friday'],
  ['2022-12-26', 'Christmas, observed on Monday'],
  ['2025-11-27', 'Thanksgiving'],
  ['2026-01-17', 'a Saturday'],
])('%s has no session: %s', (date) => {
  expect(sessionOf(Date.parse(date))).toBeUndefined()
})

test.each(['2021-12-31', '2021-06-18', '2024-12-24'])('%s has one', (date) => {
  expect(sessionOf(Date.parse(date))).toMatchObject({ date })
})

test('a session counts from its opening to its close', () => {
  const { opensAt, closesAt } = sessionOf(Date.parse('2026-01-15')) ?? { opensAt: 0, closesAt: 0 }
  expect(sessionsBetween(closesAt - 1, closesAt)).toHaveLength(1)
  expect(sessionsBetween(opensAt, opensAt + 1)).toHaveLength(1)
  expect(sessionsBetween(closesAt, closesAt + 1)).toEqual([])
  expect(sessionsBetween(opensAt - day / 4, opensAt)).toEqual([])
})
