import { defineConfig } from 'vitest/config'

/** Each folder is a case, as in `projects-provider`; the broker runs outside of Vitest. */
export default defineConfig({ test: { include: ['*/*.verify.test.ts'] } })
