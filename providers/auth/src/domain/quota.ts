import { addSeconds, type Counter, type Reservation, secondsUntil } from './counter.ts'

/** So many attempts in a window of fixed length, which begins with the first. */
export type QuotaPolicy = { name: string; limit: number; windowSeconds: number }

/** Takes one attempt from the quota, or tells how long the window still lasts. */
export function reserveFromQuota(counter: Counter, now: Date, policy: QuotaPolicy): Reservation {
  const windowEnd = addSeconds(counter.countedAt, policy.windowSeconds)
  if (counter.count === 0 || windowEnd <= now) return { counter: { count: 1, countedAt: now, lockedUntil: null } }
  if (counter.count >= policy.limit) return { waitSeconds: secondsUntil(windowEnd, now) }
  return { counter: { ...counter, count: counter.count + 1 } }
}
