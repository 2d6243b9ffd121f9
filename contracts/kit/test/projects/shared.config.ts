import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

// One use of the plugin that several projects inherit.
export default defineConfig({
  plugins: [
    concordat({
      participant: 'reader',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: { library: { openapi: '../../library/library.yaml' } },
    }),
  ],
  test: {
    projects: [
      { extends: true, test: { name: 'books', include: ['src/books.pact.test.ts'] } },
      { extends: true, test: { name: 'sign-in', include: ['src/sign-in.pact.test.ts'] } },
    ],
  },
})
