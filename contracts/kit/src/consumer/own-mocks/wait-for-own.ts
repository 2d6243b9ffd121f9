import type { ActiveTest } from '../session.ts'

// Taken here, because a test may put a clock of its own in the place of the real one.
const { setTimeout, clearTimeout } = globalThis
/** Milliseconds for the requests that a test did not wait for; those of a loading state never end. */
const GRACE = 100

/** Waits for what the test's own MSW mocks are still answering. What they do not answer in time is not recorded. */
export async function waitForOwnMocks({ ownMocks: { underWay } }: ActiveTest): Promise<void> {
  if (underWay.size === 0) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const expired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GRACE)
  })
  await Promise.race([expired, Promise.all(underWay)])
  clearTimeout(timer)
}
