import { vi } from 'vitest'

/** Asks again until `check` passes, for ten seconds of the machine's clock at most. */
export function eventually<Result>(check: () => Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 10_000, interval: 25 })
}
