/** A limit is used up; the next attempt counts only after `waitSeconds`. */
export class TooManyAttempts extends Error {
  override name = 'TooManyAttempts' as const
  readonly limit: { name: string; quota: number; windowSeconds: number }
  readonly waitSeconds: number

  constructor(limit: { name: string; quota: number; windowSeconds: number }, waitSeconds: number) {
    super('Too many attempts. Even a right one is refused until the wait is over.')
    this.limit = limit
    this.waitSeconds = waitSeconds
  }
}
