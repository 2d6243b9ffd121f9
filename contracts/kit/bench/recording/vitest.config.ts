import { fileURLToPath } from 'node:url'
import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

const library = fileURLToPath(new URL('../../test/library/library.yaml', import.meta.url))

// The plugin is here for what it hands to the workers; the rounds write their pacts themselves.
export default defineConfig({
  plugins: [concordat({ participant: 'reader', pacts: 'no-pacts', providers: { library: { openapi: library } } })],
  test: { include: ['*.rounds.ts'], testTimeout: 120_000, maxWorkers: 1 },
})
