import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { hasOrder, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { OrderPageView, OrderView } from '../views/order.ts'

const { marketOrderBeingReplaced, openMarketOrder, orderBeingCancelled, orderEtag } = examples
const orderId = openMarketOrder.id
const versioned = { headers: { ETag: orderEtag } }
const withMarketOrder = trader.given('an order at market is open', hasOrder)

test('an order at market has no price of its own', async () => {
  withMarketOrder
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(openMarketOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.type', '$.price'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { type: 'market', price: null },
  })
})

test('orders at market are listed without a price', async () => {
  withMarketOrder
    .get('/trading/orders', ({ response }) => response(200).json({ items: [openMarketOrder], next: null }))
    .reads(OrderPageView)

  await expect(createSignedInClient().orders.list()).resolves.toMatchObject({
    items: [{ type: 'market', price: null }],
  })
})

test('an order at market waits for its cancellation', async () => {
  withMarketOrder
    .post('/trading/orders/{orderId}/cancel', ({ response }) =>
      response(200, versioned).json({ ...openMarketOrder, status: orderBeingCancelled.status }),
    )
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.price'] })

  await expect(createSignedInClient().orders.cancel(orderId)).resolves.toMatchObject({
    value: { status: 'pending_cancel', price: null },
  })
})

test('of an order at market the quantity is changed, and there is no price to change', async () => {
  withMarketOrder
    .post('/trading/orders/{orderId}/replace', ({ response }) =>
      response(200, versioned).json(marketOrderBeingReplaced),
    )
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.pendingChange.quantity', '$.pendingChange.price'] })

  const call = createSignedInClient().orders.replace({ orderId, change: { quantity: '80' } })

  await expect(call).resolves.toMatchObject({ value: { pendingChange: { quantity: '80', price: null } } })
})

test('the change of an order at market has no price', async () => {
  trader
    .given('an order at market waits for its change', hasOrder)
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(marketOrderBeingReplaced))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.pendingChange.price'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { pendingChange: { quantity: '80', price: null } },
  })
})
