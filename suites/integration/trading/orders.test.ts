import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { headerOf } from '../../http/answer.ts'
import { eventually } from '../financial/eventually.ts'
import { someOrder } from './trader.ts'
import { test } from './trading-test.ts'

test('an order is filled through the gateway: answer, rows, exchange and events say the same', async ({
  trader,
  levers,
  books,
  platform,
}) => {
  await levers.setQuote('ACME', { bid: '99', ask: '101', last: '100', askSize: '3' })
  const placed = await trader.expect(201, 'placeOrder', { body: someOrder({ quantity: '3' }) })
  expect(placed.body).toMatchObject({ status: 'filled', filledQuantity: '3', averagePrice: '101' })
  const location = new URL(headerOf(placed, 'location') ?? '', `${platform.gatewayUrl()}/trading/orders`)
  expect(location.pathname).toBe(`/trading/orders/${placed.body.id}`)
  expect(await trader.order(placed.body.id)).toEqual(placed.body)
  expect(await books.atExchange()).toEqual([placed.body.id])
  const [fill] = await trader.fills({ orderId: placed.body.id })
  expect(fill).toMatchObject({ quantity: '3', price: '101', fee: '0.303', liquidity: 'taker' })
  expect(await books.events()).toEqual(['order pending_new', 'order open', 'order filled', 'fill', 'position'])
})

test('an order rests, is filled bit by bit as the market comes to it, and its fills come to its quantity', async ({
  trader,
  levers,
}) => {
  await levers.quote(100)
  const { id } = await trader.place({ quantity: '10', price: '99' })
  for (const [size, filled] of [
    ['4', '4'],
    ['5', '9'],
    ['7', '10'],
  ] as const) {
    // A quote that reaches the order by so much, and is gone again.
    await levers.setQuote('ACME', { bid: '98', ask: '99', bidSize: '1', askSize: size, last: '99' })
    await levers.quote(100)
    await eventually(async () => expect((await trader.order(id)).filledQuantity).toBe(filled))
  }
  const fills = await trader.fills({ orderId: id })
  expect(fills.map(({ quantity, price, liquidity }) => [quantity, price, liquidity])).toEqual([
    ['4', '99', 'maker'],
    ['5', '99', 'maker'],
    ['1', '99', 'maker'],
  ])
  expect(await trader.order(id)).toMatchObject({ status: 'filled', averagePrice: '99' })
})

test.for([
  ['IOC', 'expired', '4'],
  ['FOK', 'expired', '0'],
  ['GTC', 'partially_filled', '4'],
] as const)(
  '%s: what cannot be filled at once leaves it %s, filled with %s',
  async ([timeInForce, status, filled], { trader, levers }) => {
    await levers.setQuote('ACME', { bid: '99', ask: '101', askSize: '4', bidSize: '4', last: '100' })
    const order = await trader.place({ quantity: '10', price: '101', timeInForce })
    expect([order.status, order.filledQuantity]).toEqual([status, filled])
  },
)

test('two accounts trade with each other at the resting price; orders of one account never do', async ({
  trader,
  join,
  levers,
}) => {
  await levers.setQuote('ACME', { bid: '90', ask: '110', last: '100' })
  const other = await join()
  const resting = await trader.place({ side: 'sell', quantity: '10', price: '100' })
  const own = await trader.place({ side: 'buy', quantity: '2', price: '100' })
  expect([own.status, own.filledQuantity]).toEqual(['expired', '0'])
  const taken = await other.place({ side: 'buy', quantity: '6', price: '105' })
  expect([taken.status, taken.averagePrice]).toEqual(['filled', '100'])
  await eventually(async () => expect((await trader.order(resting.id)).filledQuantity).toBe('6'))
  expect((await trader.position()).quantity).toBe('-6')
  expect((await other.position()).quantity).toBe('6')
})

test('a name is taken once, also by fifty at once through the gateway; another tenant may have it, too', async ({
  trader,
  join,
  levers,
  books,
}) => {
  await levers.quote(100)
  const body = someOrder({ clientOrderId: 'one', price: '99' })
  const answers = await Promise.all(Array.from({ length: 50 }, () => trader.call('placeOrder', { body })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 49 }, () => 409)])
  const codes = answers.flatMap(({ status, body }) => (status === 409 ? [(body as { code: string }).code] : []))
  expect(new Set(codes)).toEqual(new Set(['client_order_id_taken']))
  expect(await books.atExchange()).toHaveLength(1)
  const stranger = await join()
  expect((await stranger.place({ clientOrderId: 'one', price: '99' })).status).toBe('open')
})

test('cancelled while reports are held it is pending_cancel, may be filled still, and ends as the exchange says', async ({
  trader,
  levers,
}) => {
  await levers.quote(100)
  const [filled, cancelled] = [await trader.place({ price: '99' }), await trader.place({ price: '98' })]
  await levers.holdReports(true)
  await levers.setQuote('ACME', { bid: '98.50', ask: '99', askSize: '1000', bidSize: '1000', last: '99' })
  for (const { id } of [filled, cancelled]) expect((await trader.cancel(id)).status).toBe('pending_cancel')
  await levers.holdReports(false)
  await eventually(async () => {
    expect((await trader.order(filled.id)).status).toBe('filled')
    expect((await trader.order(cancelled.id)).status).toBe('cancelled')
  })
  const { body } = await trader.expect(409, 'cancelOrder', { path: { orderId: filled.id } })
  expect(body.code).toBe('order_not_cancellable')
})

test('a working order is replaced, keeps what is filled, and never becomes less than that', async ({
  trader,
  levers,
}) => {
  await levers.quote(100)
  const { id: orderId } = await trader.place({ quantity: '10', price: '99' })
  await levers.setQuote('ACME', { bid: '98', ask: '99', bidSize: '1', askSize: '4', last: '99' })
  await levers.quote(100)
  await eventually(async () => expect((await trader.order(orderId)).filledQuantity).toBe('4'))
  const before = await trader.order(orderId)
  for (const quantity of ['4', '3', '0']) {
    const { body } = await trader.expect(422, 'replaceOrder', { path: { orderId }, body: { quantity } })
    expect(body.errors.map(({ pointer }) => pointer)).toEqual(['#/quantity'])
  }
  expect(await trader.order(orderId)).toEqual(before)
  expect(await trader.replace(orderId, { quantity: '6', price: '98.5' })).toMatchObject({
    status: 'partially_filled',
    quantity: '6',
    price: '98.5',
    filledQuantity: '4',
    pendingChange: null,
  })
  expect(await trader.replace(orderId, { price: '100.5' })).toMatchObject({ status: 'filled', filledQuantity: '6' })
})

test('each state knows what may be asked of it: everything else is 409 and changes nothing', async ({
  trader,
  levers,
  books,
  part,
}) => {
  await levers.quote(100)
  const states: Record<string, string> = {}
  const keep = ({ id, status }: { id: string; status: string }) => {
    states[status] = id
  }
  await trader.limit({ maxOrderQuantity: '100' })
  keep(await trader.place({ quantity: '101' }))
  keep(await trader.place())
  keep(await trader.place({ price: '99', timeInForce: 'IOC' }))
  keep(await trader.cancel((await trader.place({ price: '99' })).id))
  await levers.fault({ operation: 'submit', fault: 'reject', reason: 'Not today.' })
  const rejected = await trader.place({ price: '99' })
  expect(rejected.rejection).toBe('Not today.')
  keep(rejected)
  const [open, changing] = [await trader.place({ price: '99' }), await trader.place({ price: '99' })]
  await levers.holdReports(true)
  keep(await trader.cancel(open.id))
  const pendingReplace = await trader.replace(changing.id, { price: '98' })
  expect(pendingReplace).toMatchObject({ status: 'pending_replace', pendingChange: { quantity: '10', price: '98' } })
  await levers.fault({ operation: 'submit', fault: 'timeout_before', times: 1_000 })
  const pendingNew = await trader.place({ price: '99' })
  expect(pendingNew.status).toBe('pending_new')
  keep(pendingReplace)
  keep(pendingNew)
  expect(Object.keys(states).sort()).toEqual(
    ['cancelled', 'denied', 'expired', 'filled', 'pending_cancel', 'pending_new', 'pending_replace', 'rejected'].sort(),
  )
  const illegal = Object.entries(states).flatMap(([status, id]) => [
    ...(['pending_new', 'pending_replace'].includes(status)
      ? []
      : ([['cancelOrder', status, id, 'order_not_cancellable']] as const)),
    ['replaceOrder', status, id, 'order_not_replaceable'] as const,
  ])
  const state = () => part.database.query('select * from orders order by id').then(({ rows }) => rows)
  const before = [await books.counts(), await state()]
  for (const [operation, status, orderId, code] of illegal) {
    const body = operation === 'replaceOrder' ? { body: { price: '97' } } : {}
    const answer = await trader.call(operation, { path: { orderId }, ...body })
    expect([operation, status, answer.status, (answer.body as { code: string }).code]).toEqual([
      operation,
      status,
      409,
      code,
    ])
  }
  expect([await books.counts(), await state()]).toEqual(before)
})

test('an exchange that does not answer leaves it pending_new, and it comes there once, under its own id', async ({
  trader,
  levers,
  books,
  platform,
}) => {
  await levers.quote(100)
  await levers.fault({ operation: 'submit', fault: 'timeout_after' })
  const taken = await trader.place({ price: '99' })
  await levers.fault({ operation: 'submit', fault: 'timeout_before' })
  await levers.fault({ operation: 'find', fault: 'unavailable' })
  const lost = await trader.place({ price: '99' })
  expect(lost.status).toBe('pending_new')
  await platform.advance(4_000)
  await eventually(async () => {
    for (const { id } of [taken, lost]) expect((await trader.order(id)).status).toBe('open')
  })
  expect(await books.atExchange()).toEqual([taken.id, lost.id].sort())
})

test('reports that come twice and back to front are applied once', async ({ trader, levers, books }) => {
  await levers.quote(100)
  await levers.fault({ operation: 'submit', fault: 'reorder' })
  await levers.fault({ operation: 'reports', fault: 'duplicate', times: 3 })
  const order = await trader.place()
  await eventually(async () => expect((await trader.order(order.id)).status).toBe('filled'))
  expect(await trader.fills()).toHaveLength(1)
  expect((await books.events()).filter((event) => event === 'fill')).toHaveLength(1)
})

test('lists are filtered, paged, newest first, and know the latest version', async ({ trader, levers }) => {
  await levers.quote(100)
  await levers.quote(50, { symbol: 'BOREAL' })
  const first = await trader.place({ price: '99' })
  const second = await trader.place({ symbol: 'BOREAL', price: '49' })
  const third = await trader.place()
  const ids = async (query: Record<string, string>) => (await trader.orders(query)).map(({ id }) => id)
  expect(await ids({})).toEqual([third.id, second.id, first.id])
  expect(await ids({ symbol: 'BOREAL' })).toEqual([second.id])
  expect(await ids({ status: 'filled' })).toEqual([third.id])
  expect(await ids({ clientOrderId: first.clientOrderId })).toEqual([first.id])
  expect(await ids({ strategyId: randomUUID() })).toEqual([])
  const page = await trader.expect(200, 'listOrders', { query: { limit: 2 } })
  expect(await ids({ limit: '2', cursor: page.body.next ?? '' })).toEqual([first.id])
  const path = { orderId: first.id }
  const etag = headerOf(await trader.expect(200, 'getOrder', { path }), 'etag') ?? ''
  await trader.expect(304, 'getOrder', { path, headers: { 'if-none-match': etag } })
  await trader.cancel(first.id)
  await trader.expect(200, 'getOrder', { path, headers: { 'if-none-match': etag } })
})
