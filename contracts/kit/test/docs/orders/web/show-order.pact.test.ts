import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { paths } from '../generated/gateway-paths.ts'
import { OrderView, showOrder } from './show-order.ts'
import type { WebStates } from './web-states.ts'

const gateway = pactWith<paths, WebStates>({ provider: 'gateway' })
const order = {
  id: '0190b8a2-0000-7000-8000-000000000001',
  item: 'tea',
  quantity: 2,
  status: 'paid',
  total: 900,
} as const

test('an order is shown', async () => {
  gateway
    .given('a customer is signed in', { customerId: 'ada' })
    .given('the customer has an order', { orderId: order.id, status: 'paid' })
    .get('/shop/orders/{orderId}', ({ response }) => response(200).json(order))
    .reads(OrderView)

  expect(await showOrder(gateway.url, { orderId: order.id, accessToken: 'a-token-of-the-front-end' })).toBe('9.00 €')
})
