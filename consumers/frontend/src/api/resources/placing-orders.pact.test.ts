import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { hasOrder, lackingScope, observer, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { OrderView } from '../views/order.ts'

const { deniedOrder, haltedOrder, marketOrder, newMarketOrder, newOrder, openOrder, orderEtag, otherInstrument } =
  examples
const { pendingOrder, problem, rejectedOrder, unlistedSymbol, validationProblem } = examples
const created = { headers: { ETag: orderEtag, Location: `orders/${openOrder.id}` } }
/** What was made of it is what the ticket says at once. */
const readsOutcome = [OrderView, { headers: ['ETag'], exactly: ['$.status'] }] as const
const readsDenial = [OrderView, { headers: ['ETag'], exactly: ['$.status', '$.denial.rule'] }] as const

test('a limit order that is not executed at once is open', async () => {
  trader.post('/trading/orders', ({ response }) => response(201, created).json(openOrder)).reads(...readsOutcome)

  await expect(createSignedInClient().orders.place(newOrder)).resolves.toMatchObject({
    etag: orderEtag,
    value: { id: openOrder.id, status: 'open', filledQuantity: '0' },
  })
})

test('an order at market is filled at once, without a price of its own', async () => {
  trader
    .post('/trading/orders', ({ response }) => response(201, created).json(marketOrder))
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.status', '$.price', '$.filledQuantity'] })

  await expect(createSignedInClient().orders.place(newMarketOrder)).resolves.toMatchObject({
    value: { status: 'filled', price: null, filledQuantity: '100', averagePrice: '100.02' },
  })
})

test('an order to sell what is not held is open, too', async () => {
  const sale = { ...newOrder, side: 'sell', price: '101' } as const
  trader
    .post('/trading/orders', ({ response }) =>
      response(201, created).json({ ...openOrder, side: 'sell', price: '101' }),
    )
    .reads(OrderView, { headers: ['ETag'], exactly: ['$.side', '$.status'] })

  await expect(createSignedInClient().orders.place(sale)).resolves.toMatchObject({
    value: { side: 'sell', status: 'open' },
  })
})

test('an order over a limit is kept as denied, with the rule', async () => {
  trader
    .given('the limits are narrow')
    .post('/trading/orders', ({ response }) => response(201, created).json(deniedOrder))
    .reads(...readsDenial)

  await expect(createSignedInClient().orders.place(newOrder)).resolves.toMatchObject({
    value: { status: 'denied', denial: { rule: 'order_quantity', limit: '10', value: '100' } },
  })
})

test('an order under the kill switch is denied, and there is no figure to it', async () => {
  trader
    .given('trading is halted')
    .post('/trading/orders', ({ response }) => response(201, created).json(haltedOrder))
    .reads(OrderView, {
      headers: ['ETag'],
      exactly: ['$.status', '$.denial.rule', '$.denial.limit', '$.denial.value'],
    })

  await expect(createSignedInClient().orders.place(newOrder)).resolves.toMatchObject({
    value: { status: 'denied', denial: { rule: 'halted', limit: null, value: null } },
  })
})

test('an order that opens a position is denied while positions may only shrink', async () => {
  const denial = { rule: 'reducing_only', limit: '0', value: '100', message: 'Positions may only be reduced.' } as const
  trader
    .given('trading is reduced')
    .post('/trading/orders', ({ response }) => response(201, created).json({ ...haltedOrder, denial }))
    .reads(...readsDenial)

  await expect(createSignedInClient().orders.place(newOrder)).resolves.toMatchObject({
    value: { status: 'denied', denial: { rule: 'reducing_only' } },
  })
})

test('an order that the venue says nothing of is on its way', async () => {
  trader
    .given('the venue does not answer')
    .post('/trading/orders', ({ response }) => response(201, created).json(pendingOrder))
    .reads(...readsOutcome)

  await expect(createSignedInClient().orders.place(newOrder)).resolves.toMatchObject({
    value: { status: 'pending_new' },
  })
})

test('an order that the venue does not take is rejected, with its reason', async () => {
  trader
    .given('the venue rejects')
    .post('/trading/orders', ({ response }) => response(201, created).json(rejectedOrder))
    .reads(...readsOutcome)

  await expect(createSignedInClient().orders.place(newOrder)).resolves.toMatchObject({
    value: { status: 'rejected', rejection: 'The book is closed.' },
  })
})

test("the caller's own id names one order only", async () => {
  trader
    .given('an order is open', hasOrder)
    .post('/trading/orders', ({ response }) =>
      response(409).json(problem(409, 'client_order_id_taken', 'Another order has this id')),
    )
    .reads(problemViewOf('client_order_id_taken'))

  const call = createSignedInClient().orders.place(newOrder)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'client_order_id_taken' })
})

test.for([
  ['of nothing', { ...newOrder, quantity: '0' }, '#/quantity', 'More than zero'],
  ['of half a share', { ...newOrder, quantity: '100.5' }, '#/quantity', 'A multiple of 1'],
  [
    'of less than a lot',
    { ...newOrder, symbol: otherInstrument.symbol, quantity: '50', price: '0.5' },
    '#/quantity',
    'A multiple of 100',
  ],
  ['of less than nothing', { ...newOrder, quantity: '-100' }, '#/quantity', 'Not below zero'],
  ['at no price', { ...newOrder, price: '0' }, '#/price', 'More than zero'],
  ['between two ticks', { ...newOrder, price: '99.505' }, '#/price', 'A multiple of 0.01'],
  ['at market and at a price', { ...newMarketOrder, price: '99.5' }, '#/price', 'An order at market has none'],
  [
    'at a limit that it does not name',
    { ...newMarketOrder, type: 'limit' as const },
    '#/price',
    'A limit order has one',
  ],
  ['of what is not listed', { ...newOrder, symbol: unlistedSymbol }, '#/symbol', 'There is no such instrument'],
  ['by a name with blanks', { ...newOrder, clientOrderId: 'my first order' }, '#/clientOrderId', 'No blanks'],
] as const)('an order %s is not placed', async ([, order, pointer, message]) => {
  trader
    .post('/trading/orders', ({ response }) => response(422).json(validationProblem(pointer, message)))
    .reads(validationViewOf(pointer))

  const call = createSignedInClient().orders.place(order)

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer }] })
})

test('who may only read places no order', async () => {
  observer
    .post('/trading/orders', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().orders.place(newOrder)

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})
