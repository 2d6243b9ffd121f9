import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { nobodysId } from '../../../test/books.ts'
import { hasFill, hasOrder, lackingScope, observer, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { OrderView } from '../views/order.ts'

const { cancelledOrder, openOrder, orderBeingCancelled, orderBeingReplaced, orderChange, orderEtag } = examples
const { partiallyFilledOrder, problem, replacedOrder, validationProblem } = examples
const orderId = openOrder.id
const versioned = { headers: { ETag: orderEtag } }
const readsOutcome = [OrderView, { headers: ['ETag'], exactly: ['$.status'] }] as const
const withOrder = trader.given('an order is open', hasOrder)
const withPartlyFilled = trader.given('an order is partially filled', hasOrder)
const missing = problem(404, 'not_found', 'There is no such order')

test('an open order is cancelled', async () => {
  withOrder
    .post('/trading/orders/{orderId}/cancel', ({ response }) => response(200, versioned).json(cancelledOrder))
    .reads(...readsOutcome)

  await expect(createSignedInClient().orders.cancel(orderId)).resolves.toMatchObject({
    etag: orderEtag,
    value: { status: 'cancelled' },
  })
})

test('what is left of a partially filled order is cancelled, and what was filled stays', async () => {
  withPartlyFilled
    .post('/trading/orders/{orderId}/cancel', ({ response }) =>
      response(200, versioned).json({ ...partiallyFilledOrder, status: 'cancelled' }),
    )
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.filledQuantity'] })

  await expect(createSignedInClient().orders.cancel(orderId)).resolves.toMatchObject({
    value: { status: 'cancelled', filledQuantity: '40' },
  })
})

test('an order waits for its cancellation while the venue says nothing', async () => {
  withOrder
    .given('the venue does not answer')
    .post('/trading/orders/{orderId}/cancel', ({ response }) => response(200, versioned).json(orderBeingCancelled))
    .reads(...readsOutcome)

  await expect(createSignedInClient().orders.cancel(orderId)).resolves.toMatchObject({
    value: { status: 'pending_cancel' },
  })
})

test.for([
  ['an order was filled', hasFill],
  ['an order was cancelled', hasOrder],
  ['an order was denied', hasOrder],
] as const)('%s, and is not cancelled', async ([state, parameters]) => {
  trader
    .given(state, parameters as typeof hasFill)
    .post('/trading/orders/{orderId}/cancel', ({ response }) =>
      response(409).json(problem(409, 'order_not_cancellable', 'The order is over')),
    )
    .reads(problemViewOf('order_not_cancellable'))

  const call = createSignedInClient().orders.cancel(orderId)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'order_not_cancellable' })
})

test("an order that is not the tenant's is not cancelled", async () => {
  trader
    .post('/trading/orders/{orderId}/cancel', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().orders.cancel(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('who may only read cancels no order', async () => {
  observer
    .given('an order is open', hasOrder)
    .post('/trading/orders/{orderId}/cancel', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().orders.cancel(orderId)

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test('an open order is changed', async () => {
  withOrder
    .post('/trading/orders/{orderId}/replace', ({ response }) => response(200, versioned).json(replacedOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.quantity', '$.price', '$.pendingChange'] })

  const call = createSignedInClient().orders.replace({ orderId, change: orderChange })

  await expect(call).resolves.toMatchObject({
    value: { status: 'open', quantity: '80', price: '99.25', pendingChange: null },
  })
})

test('the price alone is changed, and the quantity stays', async () => {
  withOrder
    .post('/trading/orders/{orderId}/replace', ({ response }) =>
      response(200, versioned).json({ ...replacedOrder, quantity: '100' }),
    )
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.quantity', '$.price'] })

  const call = createSignedInClient().orders.replace({ orderId, change: { price: '99.25' } })

  await expect(call).resolves.toMatchObject({ value: { quantity: '100', price: '99.25' } })
})

test('an order waits for its change while the venue says nothing', async () => {
  withOrder
    .given('the venue does not answer')
    .post('/trading/orders/{orderId}/replace', ({ response }) => response(200, versioned).json(orderBeingReplaced))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.quantity', '$.pendingChange.quantity'] })

  const call = createSignedInClient().orders.replace({ orderId, change: orderChange })

  await expect(call).resolves.toMatchObject({
    value: { status: 'pending_replace', quantity: '100', pendingChange: { quantity: '80' } },
  })
})

test('an order is not made smaller than what was filled of it', async () => {
  withPartlyFilled
    .post('/trading/orders/{orderId}/replace', ({ response }) =>
      response(422).json(validationProblem('#/quantity', 'More than 40 was filled')),
    )
    .reads(validationViewOf('#/quantity'))

  const call = createSignedInClient().orders.replace({ orderId, change: { quantity: '40' } })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/quantity' }] })
})

test('an order is not changed to a price between two ticks', async () => {
  withOrder
    .post('/trading/orders/{orderId}/replace', ({ response }) =>
      response(422).json(validationProblem('#/price', 'A multiple of 0.01')),
    )
    .reads(validationViewOf('#/price'))

  const call = createSignedInClient().orders.replace({ orderId, change: { price: '99.505' } })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/price' }] })
})

test.for([
  ['an order was filled', hasFill],
  ['an order was cancelled', hasOrder],
  ['an order waits for its cancellation', hasOrder],
] as const)('%s, and is not changed', async ([state, parameters]) => {
  trader
    .given(state, parameters as typeof hasFill)
    .post('/trading/orders/{orderId}/replace', ({ response }) =>
      response(409).json(problem(409, 'order_not_replaceable', 'The order does not work any more')),
    )
    .reads(problemViewOf('order_not_replaceable'))

  const call = createSignedInClient().orders.replace({ orderId, change: { price: '99.25' } })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'order_not_replaceable' })
})

test("an order that is not the tenant's is not changed", async () => {
  trader
    .post('/trading/orders/{orderId}/replace', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().orders.replace({ orderId: nobodysId, change: orderChange })

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
