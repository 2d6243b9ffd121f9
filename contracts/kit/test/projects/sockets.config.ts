import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

// A provider with an AsyncAPI document, and one without.
export default defineConfig({
  plugins: [
    concordat({
      participant: 'board',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: {
        harbour: {
          openapi: '../../harbour/harbour.yaml',
          asyncapi: '../../harbour/harbour.asyncapi.yaml',
          url: 'http://harbour.pact.test/api',
        },
        marina: { openapi: '../../harbour/harbour.yaml' },
      },
    }),
  ],
  test: { include: ['src/**/*.pact.test.ts'] },
})
