import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

// The same tests in jsdom or in Node, as IN says.
export default defineConfig({
  plugins: [
    concordat({
      participant: 'reader',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: { library: { openapi: '../../library/library.yaml' } },
    }),
  ],
  test: { include: ['src/**/*.pact.test.ts'], environment: process.env['IN'] ?? 'node' },
})
