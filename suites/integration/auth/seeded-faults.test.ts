import { beforeAll, test } from 'vitest'
import { expectFaultsSeen, expectTestsSeeded } from '../seeding/expect-faults-seen.ts'
import type { FaultyRun } from '../seeding/faulty-run.ts'
import { groupFaults } from '../seeding/group-faults.ts'
import { runUnderFaults } from '../seeding/run-under-faults.ts'
import { catalogue, unseeded } from './faults/catalogue.ts'

let run: FaultyRun = {}

beforeAll(async () => {
  run = await runUnderFaults('auth')
}, 600_000)

test.for(
  groupFaults(catalogue).map(
    (group, index) => [group.faults.map(({ name }) => name).join('; '), group, index] as const,
  ),
)('%s: the tests see it, and no others', ([, group, index]) =>
  expectFaultsSeen(group, run[`${group.file}-${index}`] ?? {}),
)

test('for every test of the suite there is a fault that it sees', () => expectTestsSeeded(run, { catalogue, unseeded }))
