/** A clock that runs like the machine's and can be put forward. */
export type SteeredClock = {
  now(): Date
  /** Puts it forward by so many milliseconds. */
  advance(milliseconds: number): void
}

/** Creates a clock that is ahead of the machine's by so many milliseconds. */
export function createSteeredClock(ahead = 0): SteeredClock {
  let offset = ahead
  return {
    now: () => new Date(Date.now() + offset),
    advance: (milliseconds) => {
      offset += milliseconds
    },
  }
}
