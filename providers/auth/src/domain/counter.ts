/** What is remembered of the attempts under one key, shared by all replicas. */
export type Counter = { count: number; countedAt: Date; lockedUntil: Date | null }

/** The counter after one more attempt, or how many seconds to wait for the next. */
export type Reservation = { counter: Counter } | { waitSeconds: number }

/** `now` and so many seconds. */
export function addSeconds(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}

/** Whole seconds until `date`, never less than one, as `Retry-After` wants them. */
export function secondsUntil(date: Date, now: Date): number {
  return Math.max(1, Math.ceil((date.getTime() - now.getTime()) / 1000))
}
