import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

const orders = { openapi: 'openapi/orders.yaml' }
const gateway = { openapi: 'openapi/gateway.yaml' }

// What records a pact comes before what verifies it. A gateway's verification does both, so it comes between.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [concordat({ participant: 'shop', pacts: 'pacts', providers: { orders } })],
        test: { name: 'record:shop', include: ['shop/*.pact.test.ts'], sequence: { groupOrder: 1 } },
      },
      {
        plugins: [concordat({ participant: 'web', pacts: 'pacts', providers: { gateway } })],
        test: { name: 'record:web', include: ['web/*.pact.test.ts'], sequence: { groupOrder: 1 } },
      },
      {
        plugins: [concordat({ participant: 'gateway', pacts: 'pacts', providers: { orders } })],
        test: { name: 'relay:gateway', include: ['gateway/*.verify.test.ts'], sequence: { groupOrder: 2 } },
      },
      { test: { name: 'verify:orders', include: ['orders/orders.verify.test.ts'], sequence: { groupOrder: 3 } } },
    ],
  },
})
