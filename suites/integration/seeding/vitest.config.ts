import { writeFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import type { TestCase } from 'vitest/node'
import type { FaultyRun } from './faulty-run.ts'
import { groupFaults } from './group-faults.ts'
import { suites as catalogues, type Suite } from './suites.ts'

/** One project for each group of faults: the tests of one file on a platform that has them. Run by seeded-faults.test.ts, which names the suite. */
const suites = new URL('../../', import.meta.url).pathname
const suite = (process.env['SEEDED_SUITE'] ?? 'auth') as Suite
const groups = groupFaults(catalogues[suite])
const outcomes: FaultyRun = {}

export default defineConfig({
  test: {
    root: suites,
    // Most of the time is spent waiting for processes to start.
    maxWorkers: 3,
    projects: groups.map(({ file, faults }, index) => ({
      test: {
        name: `${file}-${index}`,
        root: suites,
        include: [`integration/${suite}/${file}.test.ts`],
        globalSetup: ['@platform/fixtures/postgres/global-setup', './http/openapi-setup.ts'],
        provide: { faults: faults.map(({ name }) => name) },
        testTimeout: 20_000,
        hookTimeout: 30_000,
      },
    })),
    reporters: [
      {
        onTestCaseResult(test: TestCase) {
          const { state, errors } = test.result()
          const outcome = { state, message: errors?.[0]?.message ?? '' }
          outcomes[test.project.name] = { ...outcomes[test.project.name], [test.fullName]: outcome }
        },
        onTestRunEnd() {
          writeFileSync(process.env['SEEDED_FAULTS_RESULT'] ?? '/dev/null', JSON.stringify(outcomes))
        },
      },
    ],
  },
})
