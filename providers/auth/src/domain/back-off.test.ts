import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reserveWithBackOff } from './back-off.ts'
import { addSeconds, type Counter } from './counter.ts'

const policy = { name: 'account', freeAttempts: 3, firstLockSeconds: 10, longestLockSeconds: 100, forgetSeconds: 1_000 }
const start = new Date('2026-01-15T09:30:00Z')
const fresh: Counter = { count: 0, countedAt: start, lockedUntil: null }

test.for([
  { given: 1, want: 0 },
  { given: 2, want: 0 },
  { given: 3, want: 10 },
  { given: 4, want: 20 },
  { given: 6, want: 80 },
  { given: 7, want: 100 },
  { given: 10_000, want: 100 },
])('failure $given locks for $want seconds', ({ given, want }) => {
  const reservation = reserveWithBackOff({ ...fresh, count: given - 1 }, start, policy)
  const lockedUntil = want === 0 ? null : addSeconds(start, want)
  expect(reservation).toEqual({ counter: { count: given, countedAt: start, lockedUntil } })
})

test('a failure is forgotten after its time, and no more than there are', () => {
  const counter = { ...fresh, count: 3 }
  const later = (seconds: number) => reserveWithBackOff(counter, addSeconds(start, seconds), policy)
  expect(later(999)).toMatchObject({ counter: { count: 4 } })
  expect(later(1_000)).toMatchObject({ counter: { count: 3 } })
  expect(later(100_000)).toMatchObject({ counter: { count: 1 } })
})

test('a clock that goes back forgets nothing and invents nothing', () => {
  expect(reserveWithBackOff({ ...fresh, count: 2 }, addSeconds(start, -5_000), policy)).toMatchObject({
    counter: { count: 3 },
  })
})

test('whatever the times of the attempts, nobody waits longer than the longest lock', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 60 }), (pauses) => {
      let counter = fresh
      let now = start
      for (const pause of pauses) {
        now = addSeconds(now, pause)
        const reservation = reserveWithBackOff(counter, now, policy)
        if ('counter' in reservation) counter = reservation.counter
        else expect(reservation.waitSeconds).toBeLessThanOrEqual(policy.longestLockSeconds)
      }
    }),
  )
})
