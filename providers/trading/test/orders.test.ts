import { randomUUID } from 'node:crypto'
import type { components } from '@platform/schemas/trading'
import { expect, test } from 'vitest'
import { aLimitOrder, startOrderDesk } from './order-desk.ts'
import { startTrading } from './start-trading.ts'

test('a market order is filled at once, is a position, and all of it is told in order', async () => {
  await using trading = await startTrading({ feeBasisPoints: 10 })
  trading.market.set('ACME', { bid: '99', ask: '101', last: '100' })
  const { body: order, headers } = await trading
    .call('post', '/orders')
    .send({ clientOrderId: 'first', symbol: 'ACME', side: 'buy', type: 'market', timeInForce: 'IOC', quantity: '3' })
    .expect(201)
  expect(headers['location']).toBe(`orders/${order.id}`)
  expect(headers['etag']).toBe(`"${order.version}"`)
  expect(order).toMatchObject({ status: 'filled', filledQuantity: '3', averagePrice: '101', price: null })
  const { body: position } = await trading.call('get', '/positions/ACME').expect(200)
  expect(position).toMatchObject({
    quantity: '3',
    averagePrice: '101',
    cost: '303',
    realised: '0',
    fees: '0.303',
    mark: '100',
    unrealised: '-3',
    stale: false,
    version: 1,
  })
  const { body: fills } = await trading.call('get', '/fills').expect(200)
  expect(fills.items).toMatchObject([
    { orderId: order.id, quantity: '3', price: '101', fee: '0.303', liquidity: 'taker' },
  ])
  const events = await trading.db.selectFrom('account_events').selectAll().orderBy('sequence').execute()
  expect(events.map(({ type }) => type)).toEqual(['order', 'order', 'order', 'fill', 'position'])
  expect(events.at(-3)?.payload).toEqual({ order })
  expect(events.at(-2)?.payload).toEqual({ fill: fills.items[0] })
  expect(events.at(-1)?.payload).toEqual({ position })
})

test.each<[string, Partial<components['schemas']['NewOrder']>, string]>([
  ['nothing', { quantity: '0' }, '#/quantity'],
  ['a part of a lot', { quantity: '1.5' }, '#/quantity'],
  ['more places than there are', { quantity: '1.000000001' }, '#/quantity'],
  ['a price between two ticks', { price: '100.001' }, '#/price'],
  ['a price of nothing', { price: '0.00' }, '#/price'],
  ['a market order with a price', { type: 'market' }, '#/price'],
  ['what is not traded', { symbol: 'NOSUCH' }, '#/symbol'],
  ['a negative quantity', { quantity: '-1' }, '#/quantity'],
  ['a quantity with an exponent', { quantity: '1e3' }, '#/quantity'],
])('%s is refused with its place, and nothing is kept', async (_name, order, pointer) => {
  await using desk = await startOrderDesk()
  const { body } = await desk.call('post', '/orders').send(aLimitOrder(order)).expect(422)
  expect(body.errors.map(({ pointer: at }: { pointer: string }) => at)).toEqual([pointer])
  expect((await desk.call('get', '/orders').expect(200)).body.items).toEqual([])
})

test('a limit order has a price', async () => {
  await using desk = await startOrderDesk()
  const { price: _, ...unpriced } = aLimitOrder()
  const { body } = await desk.call('post', '/orders').send(unpriced).expect(422)
  expect(body.errors).toMatchObject([{ pointer: '#/price' }])
})

test('every place that is wrong is named', async () => {
  await using desk = await startOrderDesk()
  const { body } = await desk
    .call('post', '/orders')
    .send(aLimitOrder({ quantity: '0.5', price: '1.001' }))
    .expect(422)
  expect(body.errors).toMatchObject([{ pointer: '#/quantity' }, { pointer: '#/price' }])
})

test('a trailing zero is no more precise than none', async () => {
  await using desk = await startOrderDesk()
  const order = await desk.place({ quantity: '10.00', price: '100.010' })
  expect(order).toMatchObject({ status: 'pending_new', quantity: '10', price: '100.01' })
})

test('of fifty at once with one name, one is placed', async () => {
  await using desk = await startOrderDesk()
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => desk.call('post', '/orders').send(aLimitOrder({ clientOrderId: 'one' }))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 49 }, () => 409)])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('client_order_id_taken')
  expect(desk.venue.submitted).toHaveLength(1)
  expect((await desk.call('get', '/orders?clientOrderId=one').expect(200)).body.items).toHaveLength(1)
})

test('the name is of the account: another tenant may use it, a denied order has used it', async () => {
  await using desk = await startOrderDesk()
  const denied = await desk.place({ clientOrderId: 'one', quantity: '99999' })
  expect(denied).toMatchObject({ status: 'denied', denial: { rule: 'order_quantity' } })
  await desk
    .call('post', '/orders')
    .send(aLimitOrder({ clientOrderId: 'one' }))
    .expect(409)
  const tenant = randomUUID()
  await desk
    .call('post', '/orders', { tenant })
    .send(aLimitOrder({ clientOrderId: 'one' }))
    .expect(201)
  expect(desk.venue.submitted.map(({ account }) => account)).toEqual([tenant])
})

test('a caller who has the latest version is told so', async () => {
  await using desk = await startOrderDesk()
  const { id, version } = await desk.place()
  await desk.call('get', `/orders/${id}`).set('if-none-match', `"${version}"`).expect(304)
  desk.venue.report(id, { kind: 'accepted' })
  expect(await desk.cancel(id)).toMatchObject({ status: 'pending_cancel' })
  const { headers } = await desk.call('get', `/orders/${id}`).set('if-none-match', `"${version}"`).expect(200)
  expect(headers['etag']).not.toBe(`"${version}"`)
})

test('lists are filtered, paged, newest first, and the tenant’s own', async () => {
  await using desk = await startOrderDesk()
  desk.market.set('BOREAL', { bid: '42.7', ask: '42.8' })
  const placed = []
  for (const symbol of ['ACME', 'BOREAL', 'ACME', 'ACME']) {
    placed.push(await desk.place({ symbol, price: symbol === 'ACME' ? '100' : '42.75' }))
  }
  const [first, second, third, fourth] = placed.map(({ id }) => id)
  for (const { id, symbol } of placed) {
    desk.venue.report(id, { kind: 'accepted' })
    desk.venue.fill(id, '1', symbol === 'ACME' ? '100' : '42.75')
  }
  await desk.cancel(fourth ?? '')
  const list = async (path: string, tenant = desk.tenant) =>
    (await desk.call('get', path, { tenant }).expect(200)).body as {
      items: { id: string; orderId: string }[]
      next: string | null
    }
  const ids = async (path: string) => (await list(path)).items.map(({ id }) => id)
  expect(await ids('/orders')).toEqual([fourth, third, second, first])
  expect(await ids('/orders?symbol=BOREAL')).toEqual([second])
  expect(await ids('/orders?status=pending_cancel')).toEqual([fourth])
  expect(await ids('/orders?status=partially_filled&symbol=ACME')).toEqual([third, first])
  expect(await ids('/orders?clientOrderId=order-1')).toEqual([second])
  expect(await ids(`/orders?strategyId=${randomUUID()}`)).toEqual([])
  const page = await list('/orders?limit=3')
  expect(page.items).toHaveLength(3)
  expect(await ids(`/orders?limit=3&cursor=${page.next}`)).toEqual([first])
  await desk.call('get', '/orders?limit=201').expect(422)
  await desk.call('get', '/orders?cursor=nonsense').expect(422)

  expect((await list('/fills')).items.map(({ orderId }) => orderId)).toEqual([fourth, third, second, first])
  expect((await list(`/fills?orderId=${third}`)).items.map(({ orderId }) => orderId)).toEqual([third])
  expect((await list('/fills?symbol=BOREAL')).items.map(({ orderId }) => orderId)).toEqual([second])
  const fills = await list('/fills?limit=2')
  expect((await list(`/fills?limit=2&cursor=${fills.next}`)).next).toBeNull()

  for (const path of ['/orders', '/fills', '/positions']) expect((await list(path, randomUUID())).items).toEqual([])
  for (const path of ['', '/cancel', '/replace']) {
    await desk
      .call(path === '' ? 'get' : 'post', `/orders/${first}${path}`, { tenant: randomUUID() })
      .send(path === '/replace' ? { quantity: '11' } : undefined)
      .expect(404)
  }
})

test('positions are told by symbol; one that never was is nothing', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place({ side: 'sell', quantity: '2' })
  desk.venue.report(id, { kind: 'accepted' })
  desk.venue.fill(id, '2', '101')
  await desk.place()
  expect((await desk.call('get', '/positions').expect(200)).body.items).toEqual([await desk.position()])
  expect(await desk.position()).toMatchObject({ quantity: '-2', averagePrice: '101', cost: '-202', unrealised: '2' })
  desk.clock.advance(60)
  expect(await desk.position()).toMatchObject({ stale: true, mark: '100' })
  expect(await desk.position('BOREAL')).toMatchObject({ quantity: '0', averagePrice: null, mark: null, version: 0 })
  await desk.call('get', '/positions/NOSUCH').expect(404)
})

test('a replacement is the venue’s to grant, and keeps what is filled', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  desk.venue.fill(id, '4', '100')
  await desk.place()
  expect(await desk.replace(id, { quantity: '12' })).toMatchObject({
    status: 'pending_replace',
    quantity: '10',
    pendingChange: { quantity: '12', price: '100' },
  })
  expect(desk.venue.replacements).toEqual([{ orderId: id, quantity: '12', price: '100' }])
  desk.venue.report(id, { kind: 'replaced', quantity: '12', price: '100' })
  await desk.place()
  expect(await desk.read(id)).toMatchObject({
    status: 'partially_filled',
    quantity: '12',
    filledQuantity: '4',
    pendingChange: null,
  })
})

test.each([
  ['what is filled', { quantity: '4' }, '#/quantity'],
  ['less than what is filled', { quantity: '3' }, '#/quantity'],
  ['a part of a lot', { quantity: '10.5' }, '#/quantity'],
  ['a price between two ticks', { price: '99.995' }, '#/price'],
  ['no change', {}, '#'],
])('replaced by %s: refused, and the order is as it was', async (_name, change, pointer) => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  desk.venue.fill(id, '4', '100')
  await desk.place()
  const before = await desk.read(id)
  const { body } = await desk.call('post', `/orders/${id}/replace`).send(change).expect(422)
  expect(body.errors).toMatchObject([{ pointer }])
  expect(await desk.read(id)).toEqual(before)
  expect(desk.venue.replacements).toEqual([])
})

test('a replacement over a limit is denied, and the order works on', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  await desk.place()
  const { body } = await desk.call('post', `/orders/${id}/replace`).send({ quantity: '99999' }).expect(409)
  expect(body).toMatchObject({ code: 'order_not_replaceable', detail: expect.stringContaining('order_quantity') })
  expect(await desk.read(id)).toMatchObject({ status: 'open', quantity: '10' })
  expect(desk.venue.replacements).toEqual([])
})

test.each([
  ['IOC', '4', 'expired'],
  ['FOK', '0', 'expired'],
  ['GTC', '4', 'partially_filled'],
] as const)(
  'a %s order of which four are to be had is filled with %s and is %s',
  async (timeInForce, filled, status) => {
    await using trading = await startTrading()
    trading.market.set('ACME', { bid: '99', ask: '100', bidSize: '4', askSize: '4' })
    const { body } = await trading
      .call('post', '/orders')
      .send(aLimitOrder({ timeInForce, quantity: '10', price: '100' }))
      .expect(201)
    expect(body).toMatchObject({ status, filledQuantity: filled })
  },
)

test('what the venue refuses is rejected, with its reason', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'rejected', reason: 'The book is closed.' })
  await desk.place()
  expect(await desk.read(id)).toMatchObject({ status: 'rejected', rejection: 'The book is closed.' })
})

test('readers do not trade', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  const scope = 'trading:read'
  await desk.call('post', '/orders', { scope }).send(aLimitOrder()).expect(403)
  await desk.call('post', `/orders/${id}/cancel`, { scope }).expect(403)
  await desk.call('post', `/orders/${id}/replace`, { scope }).send({ quantity: '11' }).expect(403)
  await desk.call('get', `/orders/${id}`, { scope }).expect(200)
})
