import { defineProject } from 'vitest/config'

/** The tests of the platform, on platforms that are broken on purpose. */
export default defineProject({
  test: {
    name: 'integration-faults',
    root: import.meta.dirname,
    include: ['integration/*/seeded-faults.test.ts'],
  },
})
