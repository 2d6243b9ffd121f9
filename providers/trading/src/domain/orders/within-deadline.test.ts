import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { VenueTimeout } from '../../venue/index.ts'
import { venueDeadline, withinDeadline } from './within-deadline.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('an answer in time is the answer, and nothing is left waiting', async () => {
  await expect(withinDeadline(Promise.resolve('taken'))).resolves.toBe('taken')
  expect(vi.getTimerCount()).toBe(0)
})

test('a refusal in time is the refusal', async () => {
  await expect(withinDeadline(Promise.reject(new Error('no')))).rejects.toThrow('no')
})

test('no answer in time is a time-out, and what comes afterwards disturbs nobody', async () => {
  const { promise, reject } = Promise.withResolvers<never>()
  const asked = withinDeadline(promise)
  const refused = expect(asked).rejects.toBeInstanceOf(VenueTimeout)
  vi.advanceTimersByTime(venueDeadline)
  await refused
  reject(new Error('too late'))
})
