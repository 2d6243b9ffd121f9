import { defineProject } from 'vitest/config'

/** The platform as a whole, as separate processes on real PostgreSQL. */
export default defineProject({
  test: {
    name: 'integration',
    root: import.meta.dirname,
    include: ['{http,platform,performance,integration}/**/*.test.ts'],
    exclude: ['integration/*/seeded-faults.test.ts'],
    globalSetup: ['@platform/fixtures/postgres/global-setup', './http/openapi-setup.ts'],
    provide: { faults: [] },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
