/** How often something is tried before it is left to people. */
export const maximalAttempts = 14

/** Seconds to wait after so many attempts: 1, 2, 4 … at most five minutes. Fourteen attempts last half an hour. */
export function secondsAfter(attempts: number): number {
  return Math.min(2 ** Math.max(attempts - 1, 0), 300)
}

export function addSeconds(time: Date, seconds: number): Date {
  return new Date(time.getTime() + seconds * 1000)
}
