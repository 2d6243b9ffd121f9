import { expect, test } from 'vitest'
import { addSeconds, type Counter } from './counter.ts'
import { reserveFromQuota } from './quota.ts'

const policy = { name: 'sign-in', limit: 2, windowSeconds: 60 }
const start = new Date('2026-01-15T09:30:00Z')
const counter = (count: number): Counter => ({ count, countedAt: start, lockedUntil: null })

test('a window begins with its first attempt', () => {
  const now = addSeconds(start, 59)
  expect(reserveFromQuota(counter(0), now, policy)).toEqual({ counter: { ...counter(1), countedAt: now } })
  expect(reserveFromQuota(counter(1), now, policy)).toEqual({ counter: counter(2) })
})

test('an attempt over the limit waits for the end of the window', () => {
  expect(reserveFromQuota(counter(2), addSeconds(start, 59.5), policy)).toEqual({ waitSeconds: 1 })
  expect(reserveFromQuota(counter(2), addSeconds(start, 60), policy)).toMatchObject({ counter: { count: 1 } })
})
