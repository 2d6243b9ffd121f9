import { defineProject } from 'vitest/config'

/** The kit as its users get it: packed, installed into an empty directory, used as the guides say. */
export default defineProject({
  test: {
    name: 'adoption',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: ['./pack-kit.ts'],
    // Installations share one processor and one npm cache.
    fileParallelism: false,
    testTimeout: 300_000,
  },
})
