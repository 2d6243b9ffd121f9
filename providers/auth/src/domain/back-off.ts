import { addSeconds, type Counter, type Reservation, secondsUntil } from './counter.ts'

/** Locks that double with each failure up to a cap, and failures that are forgotten with time (ASVS 5.0, 6.3.1). */
export type BackOffPolicy = {
  name: string
  freeAttempts: number
  firstLockSeconds: number
  longestLockSeconds: number
  forgetSeconds: number
}

/**
 * Counts an attempt as failed before it is made, so that parallel guesses cannot all slip past; a success takes it back.
 * An attempt during a lock is refused and not counted, so that nobody can prolong the lock of another.
 */
export function reserveWithBackOff(counter: Counter, now: Date, policy: BackOffPolicy): Reservation {
  if (counter.lockedUntil !== null && counter.lockedUntil > now) {
    return { waitSeconds: secondsUntil(counter.lockedUntil, now) }
  }
  const count = remember(counter, now, policy) + 1
  const beyond = count - policy.freeAttempts
  const lockSeconds =
    beyond < 0 ? 0 : Math.min(policy.longestLockSeconds, policy.firstLockSeconds * 2 ** Math.min(beyond, 30))
  return { counter: { count, countedAt: now, lockedUntil: lockSeconds === 0 ? null : addSeconds(now, lockSeconds) } }
}

function remember({ count, countedAt }: Counter, now: Date, { forgetSeconds }: BackOffPolicy): number {
  const forgotten = Math.floor((now.getTime() - countedAt.getTime()) / 1000 / forgetSeconds)
  return Math.max(0, count - Math.max(0, forgotten))
}
