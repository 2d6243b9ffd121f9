import { defineConfig } from 'vitest/config'

/** Each folder is a case, as in `projects-provider`. */
export default defineConfig({ test: { include: ['*/*.verify.test.ts'], maxWorkers: 2 } })
