import { setupPactMswAdapter } from '@pactflow/pact-msw-adapter'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createOrdersClient } from '../shop/orders-client.ts'

const order = { id: '0190b8a2-0000-7000-8000-000000000001', item: 'tea', quantity: 2, status: 'paid', total: 900 }
const server = setupServer(http.get('https://orders.example.org/orders/:orderId', () => HttpResponse.json(order)))
const pact = setupPactMswAdapter({
  server,
  options: {
    consumer: 'shop',
    providers: { orders: ['orders.example.org'] },
    pactOutDir: 'msw-adapter/pacts',
  },
})

beforeAll(() => server.listen())
beforeEach(() => pact.newTest())
afterEach(async () => {
  await pact.verifyTest()
  server.resetHandlers()
})
afterAll(async () => {
  await pact.writeToFile()
  pact.clear()
  server.close()
})

test('an order', async () => {
  const client = createOrdersClient('https://orders.example.org', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.')
  expect(await client.getOrder(order.id)).toMatchObject({ status: 'paid', total: 900 })
})
