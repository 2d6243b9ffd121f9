import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { nobodysId } from '../../../test/books.ts'
import { hasFill, hasOrder, hasStrategy, observer, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { OrderPageView, OrderView } from '../views/order.ts'

const { cancelledOrder, deniedOrder, expiredOrder, filledOrder, openOrder, orderBeingCancelled, orderBeingReplaced } =
  examples
const {
  haltedOrder,
  orderEtag,
  otherOrder,
  partiallyFilledOrder,
  pendingOrder,
  problem,
  rejectedOrder,
  strategyOrder,
} = examples
const { validationProblem } = examples
const { id: orderId, clientOrderId, symbol } = openOrder
const versioned = { headers: { ETag: orderEtag } }
const withOrder = trader.given('an order is open', hasOrder)
const withStrategysOrder = trader
  .given('a strategy is running', hasStrategy)
  .given('a strategy has an order open', { ...hasOrder, strategyId: hasStrategy.strategyId })
const twoPages = { orderId, otherOrderId: otherOrder.id, cursor: 'after-the-newer-order' }

test('the orders are listed', async () => {
  withOrder
    .get('/trading/orders', ({ response }) => response(200).json({ items: [openOrder], next: null }))
    .reads(OrderPageView)

  await expect(createSignedInClient().orders.list()).resolves.toMatchObject({
    items: [{ id: orderId, clientOrderId, side: 'buy', quantity: '100', price: '99.5', status: 'open' }],
    next: null,
  })
})

test('an account without orders has an empty list', async () => {
  observer
    .given('the account has no orders')
    .get('/trading/orders', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(OrderPageView)

  await expect(createSignedInClient().orders.list()).resolves.toEqual({ items: [], next: null })
})

test('the first page of the orders leads to the next', async () => {
  trader
    .given('the orders fill two pages of one', twoPages)
    .get('/trading/orders', ({ response }) => response(200).json({ items: [otherOrder], next: twoPages.cursor }))
    .reads(OrderPageView)

  await expect(createSignedInClient().orders.list({ limit: 1 })).resolves.toMatchObject({ next: twoPages.cursor })
})

test('the last page of the orders leads nowhere', async () => {
  trader
    .given('the orders fill two pages of one', twoPages)
    .get('/trading/orders', ({ response }) => response(200).json({ items: [openOrder], next: null }))
    .reads(OrderPageView, { exactly: ['$.next'] })

  const call = createSignedInClient().orders.list({ limit: 1, cursor: twoPages.cursor })

  await expect(call).resolves.toMatchObject({ items: [{ id: orderId }], next: null })
})

test('the working orders of one instrument are listed', async () => {
  withOrder
    .get('/trading/orders', ({ response }) => response(200).json({ items: [openOrder], next: null }))
    .reads(OrderPageView, { exactly: ['$.items[*].symbol', '$.items[*].status'] })

  const call = createSignedInClient().orders.list({ symbol, status: 'open' })

  await expect(call).resolves.toMatchObject({ items: [{ symbol, status: 'open' }] })
})

test('no order is in a state that none is in', async () => {
  withOrder.get('/trading/orders', ({ response }) => response(200).json({ items: [], next: null })).reads(OrderPageView)

  await expect(createSignedInClient().orders.list({ status: 'filled' })).resolves.toMatchObject({ items: [] })
})

test("an order is found by the caller's own id when the answer to placing it was lost", async () => {
  withOrder
    .get('/trading/orders', ({ response }) => response(200).json({ items: [openOrder], next: null }))
    .reads(OrderPageView)

  await expect(createSignedInClient().orders.list({ clientOrderId })).resolves.toMatchObject({
    items: [{ clientOrderId }],
  })
})

test("a strategy's orders are listed with the version that placed them", async () => {
  withStrategysOrder
    .get('/trading/orders', ({ response }) => response(200).json({ items: [strategyOrder], next: null }))
    .reads(OrderPageView)

  const { strategyId } = hasStrategy
  await expect(createSignedInClient().orders.list({ strategyId })).resolves.toMatchObject({
    items: [{ strategy: { strategyId, version: 1 } }],
  })
})

test('a page of the orders has its limit', async () => {
  trader
    .get('/trading/orders', ({ response }) => response(422).json(validationProblem('query/limit', 'At most 200')))
    .reads(validationViewOf('query/limit'))

  const call = createSignedInClient().orders.list({ limit: 1_000 })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'query/limit' }] })
})

test('orders in a state that there is not are not looked for', async () => {
  trader
    .get('/trading/orders', ({ response }) => response(422).json(validationProblem('query/status', 'No such state')))
    .reads(validationViewOf('query/status'))

  const call = createSignedInClient().orders.list({ status: 'lost' as 'open' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'query/status' }] })
})

test('an order is shown with its version', async () => {
  withOrder
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(openOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.quantity', '$.price', '$.filledQuantity'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    etag: orderEtag,
    value: { status: 'open', quantity: '100', price: '99.5', filledQuantity: '0', averagePrice: null, strategy: null },
  })
})

test('an order that has not changed is not sent again', async () => {
  withOrder.get('/trading/orders/{orderId}', ({ response }) => response(304, versioned).empty())

  await expect(createSignedInClient().orders.get(orderId, { etag: orderEtag })).resolves.toBeUndefined()
})

test('an order that is partially filled shows what was and at which price', async () => {
  trader
    .given('an order is partially filled', hasOrder)
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(partiallyFilledOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.filledQuantity', '$.averagePrice'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { status: 'partially_filled', filledQuantity: '40', averagePrice: '99.5' },
  })
})

test('an order that was filled is over', async () => {
  trader
    .given('an order was filled', hasFill)
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(filledOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.filledQuantity', '$.averagePrice'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { status: 'filled', filledQuantity: '100' },
  })
})

test('an order that was denied names the rule, its limit and what it came to', async () => {
  trader
    .given('an order was denied', hasOrder)
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(deniedOrder))
    .reads(OrderView, {
      headers: ['ETag'],
      exactly: ['$.status', '$.denial.rule', '$.denial.limit', '$.denial.value'],
    })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { status: 'denied', denial: { rule: 'order_quantity', limit: '10', value: '100' } },
  })
})

test('an order that was denied under the kill switch has no figure to it', async () => {
  trader
    .given('trading is halted')
    .given('an order was denied', hasOrder)
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(haltedOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.denial.rule', '$.denial.limit', '$.denial.value'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { denial: { rule: 'halted', limit: null, value: null } },
  })
})

test('an order that the venue rejected says why', async () => {
  trader
    .given('an order was rejected', hasOrder)
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(rejectedOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { status: 'rejected', rejection: 'The book is closed.' },
  })
})

test.for([
  ['an order was cancelled', cancelledOrder],
  ['an order expired', expiredOrder],
  ['an order is on its way to the venue', pendingOrder],
  ['an order waits for its cancellation', orderBeingCancelled],
] as const)('%s, and its status says so', async ([state, order]) => {
  trader
    .given(state, hasOrder)
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(order))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({ value: { status: order.status } })
})

test('an order that waits for its change shows it', async () => {
  trader
    .given('an order waits for its change', hasOrder)
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(orderBeingReplaced))
    .reads(OrderView, {
      headers: ['ETag'],
      exactly: ['$.status', '$.pendingChange.quantity', '$.pendingChange.price'],
    })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { status: 'pending_replace', quantity: '100', pendingChange: { quantity: '80', price: '99.25' } },
  })
})

test('an order of a strategy names it', async () => {
  withStrategysOrder
    .get('/trading/orders/{orderId}', ({ response }) => response(200, versioned).json(strategyOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.strategy.version'] })

  await expect(createSignedInClient().orders.get(orderId)).resolves.toMatchObject({
    value: { strategy: { strategyId: hasStrategy.strategyId, version: 1 } },
  })
})

test("an order that is not the tenant's is not shown", async () => {
  trader
    .get('/trading/orders/{orderId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such order')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().orders.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('what is no id of an order is refused', async () => {
  trader
    .get('/trading/orders/{orderId}', ({ response }) =>
      response(422).json(validationProblem('path/orderId', 'Invalid UUID')),
    )
    .reads(validationViewOf('path/orderId'))

  const call = createSignedInClient().orders.get('the-first-one')

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'path/orderId' }] })
})
