import { expect, test } from 'vitest'
import { startTrading } from './start-trading.ts'

const limits = {
  maxOrderQuantity: '100',
  maxOrderNotional: '10000.5',
  maxPosition: '250',
  collarBasisPoints: 250,
  maxDailyLoss: '0',
  orderRate: { orders: 5, seconds: 1 },
  buyingPower: '50000',
}

test("an account has the service's own limits until it sets others", async () => {
  await using trading = await startTrading()
  const before = await trading.call('get', '/risk-limits').expect(200)
  expect([before.headers.etag, before.body.updatedAt]).toEqual(['"1"', null])
  trading.clock.advance(60)
  const set = await trading.call('put', '/risk-limits').set('if-match', '"1"').send(limits).expect(200)
  expect(set.body).toEqual({ ...limits, updatedAt: '2026-01-15T09:31:00.000Z' })
  expect(set.headers.etag).toBe('"2"')
  const after = await trading.call('get', '/risk-limits').expect(200)
  expect([after.body, after.headers.etag]).toEqual([set.body, '"2"'])
})

test('limits are their own account alone', async () => {
  await using trading = await startTrading()
  await trading.call('put', '/risk-limits').set('if-match', '*').send(limits).expect(200)
  const other = await trading
    .call('get', '/risk-limits', { tenant: 'b0000000-0000-4000-8000-000000000001' })
    .expect(200)
  expect(other.body.updatedAt).toBeNull()
})

test('whoever has the limits already is told so', async () => {
  await using trading = await startTrading()
  await trading.call('get', '/risk-limits').set('if-none-match', '"1"').expect(304)
  await trading.call('put', '/risk-limits').set('if-match', '"1"').send(limits).expect(200)
  await trading.call('get', '/risk-limits').set('if-none-match', '"1"').expect(200)
})

test('limits are not set over a change that was not seen', async () => {
  await using trading = await startTrading()
  const without = await trading.call('put', '/risk-limits').send(limits).expect(428)
  expect(without.body.code).toBe('precondition_required')
  const both = await Promise.all(
    ['1', '2'].map((maxPosition) =>
      trading
        .call('put', '/risk-limits')
        .set('if-match', '"1"')
        .send({ ...limits, maxPosition }),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  await trading.call('put', '/risk-limits').set('if-match', 'W/"2"').send(limits).expect(412)
})

test.for<[string, object, string]>([
  ['an amount below zero', { maxPosition: '-1' }, '#/maxPosition'],
  ['an amount of nine places', { buyingPower: '0.000000001' }, '#/buyingPower'],
  ['an amount that is a number', { maxDailyLoss: 5 }, '#/maxDailyLoss'],
  ['an amount with an exponent', { maxOrderNotional: '1e3' }, '#/maxOrderNotional'],
  ['a collar of nothing', { collarBasisPoints: 0 }, '#/collarBasisPoints'],
  ['a rate of no orders', { orderRate: { orders: 0, seconds: 1 } }, '#/orderRate/orders'],
])('%s is refused with its place', async ([, change, pointer]) => {
  await using trading = await startTrading()
  const { body } = await trading
    .call('put', '/risk-limits')
    .set('if-match', '"1"')
    .send({ ...limits, ...change })
    .expect(422)
  expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  expect((await trading.call('get', '/risk-limits').expect(200)).headers.etag).toBe('"1"')
})

test('who may not manage sets no limits', async () => {
  await using trading = await startTrading()
  await trading
    .call('put', '/risk-limits', { scope: 'trading:read trading:write' })
    .set('if-match', '"1"')
    .send(limits)
    .expect(403)
})
