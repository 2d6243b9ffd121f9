/** A clock that stands until it is told to go on. */
export type TestClock = (() => Date) & { advance: (seconds: number) => void }

export function createClock(start: string): TestClock {
  let now = Date.parse(start)
  return Object.assign(() => new Date(now), {
    advance: (seconds: number) => {
      now += seconds * 1000
    },
  })
}
