import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

const pacts = process.env['PACTS'] ?? 'pacts'
const providers = { library: { openapi: '../../library/library.yaml' } }

// A participant that consumes somebody in one project, and is itself verified in another, which consumes nobody.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [concordat({ participant: 'reader', pacts, providers })],
        test: { name: 'record', include: ['*.pact.test.ts'], sequence: { groupOrder: 1 } },
      },
      {
        plugins: [concordat({ participant: 'reader', pacts })],
        test: { name: 'verify', include: ['*.verify.test.ts'], sequence: { groupOrder: 2 } },
      },
    ],
  },
})
