import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

const orders = { openapi: 'openapi/orders.yaml', url: 'https://orders.example.org' }

/** What people migrate from, and what the same MSW tests record without it. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pact-js', include: ['pact-js/*.pact.test.ts'], sequence: { groupOrder: 1 } } },
      { test: { name: 'pact-js:verify', include: ['pact-js/*.verify.test.ts'], sequence: { groupOrder: 2 } } },
      { test: { name: 'msw-adapter', include: ['msw-adapter/*.test.ts'], sequence: { groupOrder: 3 } } },
      {
        plugins: [
          concordat({
            participant: 'shop',
            pacts: 'msw-alone/pacts',
            providers: { orders },
            record: 'msw-alone/*.test.ts',
          }),
        ],
        test: { name: 'msw-alone', include: ['msw-alone/*.test.ts'], sequence: { groupOrder: 4 } },
      },
    ],
  },
})
