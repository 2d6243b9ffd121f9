import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

const pacts = process.env['PACTS'] ?? 'pacts'
const providers = { library: { openapi: '../../library/library.yaml' } }

// Groups count from 1: on a machine of two cores Vitest runs the default group 0 last.
// Two participants, one of which has tests in two projects, the later of which needs the other participant's pact.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [concordat({ participant: 'other', pacts, providers })],
        test: { name: 'other', include: ['other/*.pact.test.ts'], sequence: { groupOrder: 1 } },
      },
      {
        plugins: [concordat({ participant: 'reader', pacts, providers })],
        test: { name: 'consumer', include: ['consumer/*.pact.test.ts'], sequence: { groupOrder: 1 } },
      },
      {
        plugins: [concordat({ participant: 'reader', pacts, providers })],
        test: { name: 'provider', include: ['provider/*.pact.test.ts'], sequence: { groupOrder: 2 } },
      },
    ],
  },
})
