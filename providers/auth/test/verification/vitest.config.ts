import { defineConfig } from 'vitest/config'

/**
 * Auth's verification by itself, for a deployed auth: no database is started for it, and its results do not take the place
 * of those that a run of the repository has stored.
 */
export default defineConfig({ test: { root: `${import.meta.dirname}/..`, include: ['auth.verify.test.ts'] } })
