import { defineConfig } from 'vitest/config'

/** Each folder is a case; `run-cases.ts` runs them all in one Vitest and reads what became of every test. */
export default defineConfig({ test: { include: ['*/*.verify.test.ts'], maxWorkers: 2 } })
