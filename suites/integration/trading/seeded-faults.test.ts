import { beforeAll, expect, test } from 'vitest'
import { expectFaultsSeen } from '../seeding/expect-faults-seen.ts'
import type { FaultyRun } from '../seeding/faulty-run.ts'
import { groupFaults } from '../seeding/group-faults.ts'
import { runUnderFaults } from '../seeding/run-under-faults.ts'
import { catalogue } from './faults/catalogue.ts'

let run: FaultyRun = {}

beforeAll(async () => {
  run = await runUnderFaults('trading')
}, 600_000)

test.for(
  groupFaults(catalogue).map(
    (group, index) => [group.faults.map(({ name }) => name).join('; '), group, index] as const,
  ),
)('%s: the tests see it, and no others', ([, group, index]) => {
  expectFaultsSeen(group, run[`${group.file}-${index}`] ?? {})
})

test('every name in the catalogue is a test’s', () => {
  const tests = new Set(Object.values(run).flatMap((outcome) => Object.keys(outcome)))
  expect(catalogue.flatMap(({ breaks }) => breaks).filter((name) => !tests.has(name))).toEqual([])
})
