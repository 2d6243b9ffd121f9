import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import * as z from 'zod'
import type { paths } from '../generated/order-paths.ts'
import type { OrderStates } from './order-states.ts'
import { createOrdersClient, OrderView } from './orders-client.ts'

const orders = pactWith<paths, OrderStates>({ provider: 'orders' })
const client = createOrdersClient(orders.url, 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.')

const signedIn = { customerId: 'ada' }
const order = {
  id: '0190b8a2-0000-7000-8000-000000000001',
  item: 'tea',
  quantity: 2,
  status: 'paid',
  total: 900,
} as const

test('an order', async () => {
  orders
    .given('a customer is signed in', signedIn)
    .given('the customer has an order', { orderId: order.id, status: order.status })
    .get('/orders/{orderId}', ({ response }) => response(200).json(order))
    .reads(OrderView)

  expect(await client.getOrder(order.id)).toMatchObject({ status: 'paid', total: 900 })
})

test('no orders yet', async () => {
  orders
    .given('a customer is signed in', signedIn)
    .given('the customer has no orders')
    .get('/orders', ({ response }) => response(200).json([]))
    .reads(z.array(OrderView))

  expect(await client.listOrders()).toEqual([])
})

test('a new order', async () => {
  orders
    .given('a customer is signed in', signedIn)
    .post('/orders', ({ response }) => response(201).json({ ...order, status: 'open' }))
    .reads(OrderView)

  expect(await client.placeOrder('tea', 2)).toMatchObject({ status: 'open' })
})

test('an expired token', async () => {
  orders
    .given('a customer is signed in', signedIn)
    .given('the access token has expired')
    .get('/orders', ({ response }) => response(401).empty())

  await expect(client.listOrders()).rejects.toThrow('sign in again')
})
