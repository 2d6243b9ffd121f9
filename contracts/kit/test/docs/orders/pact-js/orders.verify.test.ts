import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Verifier } from '@pact-foundation/pact'
import { test } from 'vitest'
import { startOrders } from '../orders/start-orders.ts'

test('orders keeps its contract with the shop', async () => {
  const orders = await startOrders()
  let customer = ''
  let token = ''
  await new Verifier({
    provider: 'orders',
    providerBaseUrl: orders.url,
    pactUrls: [join(import.meta.dirname, 'pacts/shop-orders.json')],
    logLevel: 'error',
    stateHandlers: {
      'a customer is signed in': async (params) => {
        customer = (params as { customerId: string }).customerId
        token = orders.signIn(customer)
      },
      'the customer has an order': async () => {
        const orderId = randomUUID()
        orders.addOrder(customer, { id: orderId, item: 'tea', quantity: 2, status: 'paid' })
        return { orderId }
      },
    },
    requestFilter: (request: IncomingMessage, _response: ServerResponse, next: () => void) => {
      request.headers.authorization = `Bearer ${token}`
      next()
    },
  }).verifyProvider()
  orders.close()
}, 30_000)
