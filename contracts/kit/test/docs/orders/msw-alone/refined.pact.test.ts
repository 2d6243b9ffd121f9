import { pactWith } from 'concordat/consumer'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { paths } from '../generated/order-paths.ts'
import type { OrderStates } from '../shop/order-states.ts'
import { createOrdersClient, OrderView } from '../shop/orders-client.ts'

const order = { id: '0190b8a2-0000-7000-8000-000000000001', item: 'tea', quantity: 2, status: 'paid', total: 900 }
const server = setupServer(http.get('https://orders.example.org/orders/:orderId', () => HttpResponse.json(order)))
const orders = pactWith<paths, OrderStates>({ provider: 'orders' })

beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

test('a paid order', async () => {
  orders
    .given('a customer is signed in', { customerId: 'ada' })
    .given('the customer has an order', { orderId: order.id, status: 'paid' })
    .get('/orders/{orderId}')
    .reads(OrderView)

  const client = createOrdersClient('https://orders.example.org', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.')
  expect(await client.getOrder(order.id)).toMatchObject({ status: 'paid', total: 900 })
})
