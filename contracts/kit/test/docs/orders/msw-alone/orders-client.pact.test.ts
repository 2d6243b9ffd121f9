import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createOrdersClient } from '../shop/orders-client.ts'

const order = { id: '0190b8a2-0000-7000-8000-000000000001', item: 'tea', quantity: 2, status: 'paid', total: 900 }
const server = setupServer(http.get('https://orders.example.org/orders/:orderId', () => HttpResponse.json(order)))

beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

test('an order', async () => {
  const client = createOrdersClient('https://orders.example.org', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.')
  expect(await client.getOrder(order.id)).toMatchObject({ status: 'paid', total: 900 })
})
