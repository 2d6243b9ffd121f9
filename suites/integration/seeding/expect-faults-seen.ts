import { expect } from 'vitest'
import type { FaultyRun } from './faulty-run.ts'
import type { FaultGroup } from './group-faults.ts'
import type { SeededFault } from './seeded-fault.ts'

/** The tests of a file see the faults of a group, each by the tests that the catalogue names, and no others fail. */
export function expectFaultsSeen({ faults }: FaultGroup, outcome: FaultyRun[string]): void {
  const failed = Object.entries(outcome).filter(([, { state }]) => state === 'failed')
  const expected = faults.flatMap(({ breaks }) => breaks)
  expect(new Set(expected).size, 'faults seeded together break different tests').toBe(expected.length)
  const messages = failed.map(([name, { message }]) => `${name}: ${message}`).join('\n')
  expect(messages, 'the platform came up, and every fault fitted').not.toMatch(/Failed to (start|seed)/)
  expect(failed.map(([name]) => name).sort(), messages).toEqual(expected.toSorted())
  expect(Object.values(outcome).filter(({ state }) => state === 'passed').length).toBeGreaterThan(0)
}

/** For every test there is a fault that it sees, or a reason why there is none; and no name is of a test that is gone. */
export function expectTestsSeeded(
  run: FaultyRun,
  { catalogue, unseeded }: { catalogue: readonly SeededFault[]; unseeded: Readonly<Record<string, string>> },
): void {
  const tests = new Set(Object.values(run).flatMap((outcome) => Object.keys(outcome)))
  const seeded = new Set([...catalogue.flatMap(({ breaks }) => breaks), ...Object.keys(unseeded)])
  expect([...tests].filter((name) => !seeded.has(name))).toEqual([])
  expect(
    [...seeded].filter((name) => !tests.has(name)),
    'names in the catalogue that no test has',
  ).toEqual([])
}
