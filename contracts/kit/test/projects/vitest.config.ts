import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

// One config for all of these projects: `--root` says which of them runs, PACTS where its pacts go.
export default defineConfig({
  plugins: [
    concordat({
      participant: 'reader',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: { library: { openapi: process.env['OPENAPI'] ?? '../../library/library.yaml' } },
    }),
  ],
  test: { include: ['src/**/*.pact.test.ts'] },
})
