import { join } from 'node:path'
import { MatchersV3, Pact, SpecificationVersion } from '@pact-foundation/pact'
import { expect, test } from 'vitest'
import { createOrdersClient } from '../shop/orders-client.ts'

const { fromProviderState, integer, regex, uuid } = MatchersV3
const orderId = '0190b8a2-0000-7000-8000-000000000001'

const orders = new Pact({
  consumer: 'shop',
  provider: 'orders',
  dir: join(import.meta.dirname, 'pacts'),
  spec: SpecificationVersion.SPECIFICATION_VERSION_V4,
  logLevel: 'error',
})

test('an order', async () => {
  await orders
    .addInteraction()
    .given('a customer is signed in', { customerId: 'ada' })
    .given('the customer has an order', { orderId, status: 'paid' })
    .uponReceiving('a request for an order')
    .withRequest('GET', fromProviderState(`/orders/\${orderId}`, `/orders/${orderId}`), (request) =>
      request.headers({ Authorization: regex(/^Bearer .+$/, 'Bearer token') }),
    )
    .willRespondWith(200, (response) =>
      response.headers({ 'Content-Type': 'application/json' }).jsonBody({
        id: uuid(orderId),
        status: regex(/^(open|paid|shipped)$/, 'paid'),
        total: integer(900),
      }),
    )
    .executeTest(async (server) => {
      const client = createOrdersClient(server.url, 'token')
      expect(await client.getOrder(orderId)).toMatchObject({ status: 'paid', total: 900 })
    })
})
