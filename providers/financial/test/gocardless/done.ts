import { expect } from 'vitest'
import type { Outcome } from '../../src/gocardless/index.ts'

/** The value of a call that was done; fails the test for any other outcome. */
export function done<Value>(outcome: Outcome<Value>): Value {
  if (outcome.outcome !== 'done') expect.fail(`${outcome.outcome}: ${outcome.message}`)
  return outcome.value
}
