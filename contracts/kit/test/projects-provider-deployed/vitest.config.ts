import { defineConfig } from 'vitest/config'

/** Each folder is a case, as in `projects-provider`; one provider outside of Vitest serves them all, one after the other. */
export default defineConfig({ test: { include: ['*/*.verify.test.ts'], fileParallelism: false } })
