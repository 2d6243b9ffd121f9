import { mintToken } from '@platform/fixtures/tokens'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { TradingContext } from '../src/domain/context.ts'
import { placeOrder } from '../src/domain/orders/place-order.ts'
import { awaitCancels } from '../src/domain/orders/send-cancels.ts'
import { reconcileOrders } from '../src/domain/reconciliation/reconcile-orders.ts'
import { pullReports } from '../src/domain/reports/pull-reports.ts'
import { haltOverdueAccounts } from '../src/domain/risk/halt-overdue-accounts.ts'
import { type Venue, VenueUnavailable } from '../src/venue/index.ts'
import { place, quote, someOrder } from './risk-account.ts'
import { everyScope, startTrading, type TestTrading } from './start-trading.ts'

async function statuses({ db }: TestTrading): Promise<string[]> {
  const rows = await db.selectFrom('orders').select('status').orderBy('id').execute()
  return rows.map(({ status }) => status)
}

test('halted: what works is cancelled at the venue, and whatever comes is denied and never sent', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const resting = await place(trading, { price: '99' })
  await trading.call('put', '/trading-state').send({ state: 'halted', reason: 'Drill' }).expect(200)
  await awaitCancels(trading.db)
  expect((await trading.venue.find(resting.id))?.working).toBe(false)
  expect((await trading.call('get', `/orders/${resting.id}`).expect(200)).body.status).toBe('cancelled')
  const denied = await place(trading)
  expect([denied.status, denied.denial?.rule]).toEqual(['denied', 'halted'])
  expect(await trading.venue.find(denied.id)).toBeUndefined()
})

test('active again: what was denied stays denied, what comes is taken', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await trading.call('put', '/trading-state').send({ state: 'halted' }).expect(200)
  await place(trading)
  await trading.call('put', '/trading-state').send({ state: 'active' }).expect(200)
  await place(trading)
  expect(await statuses(trading)).toEqual(['denied', 'filled'])
})

test('one account that is halted halts no other', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const other = { tenant: 'b0000000-0000-4000-8000-000000000001' }
  const theirs = await place(trading, { price: '99' }, other)
  await trading.call('put', '/trading-state').send({ state: 'halted' }).expect(200)
  expect((await trading.venue.find(theirs.id))?.working).toBe(true)
  expect((await place(trading, {}, other)).status).toBe('filled')
})

test('reducing: a position can be closed, and not be flipped, not even by two orders', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await place(trading, { quantity: '10' })
  await trading.call('put', '/trading-state').send({ state: 'reducing' }).expect(200)
  expect((await place(trading, { quantity: '1' })).denial?.rule).toBe('reducing_only')
  expect((await place(trading, { side: 'sell', quantity: '11' })).denial?.rule).toBe('reducing_only')
  expect((await place(trading, { side: 'sell', quantity: '6', price: '101' })).status).toBe('open')
  expect((await place(trading, { side: 'sell', quantity: '5' })).denial).toMatchObject({ limit: '4', value: '5' })
  expect((await place(trading, { side: 'sell', quantity: '4' })).status).toBe('filled')
})

test('reducing: working orders that would not only reduce are cancelled, at the venue, too', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  quote(trading, 50, 'BOREAL')
  await place(trading, { quantity: '10' })
  const kept = await place(trading, { side: 'sell', quantity: '10', price: '101' })
  const flipping = await place(trading, { side: 'sell', quantity: '1', price: '102' })
  const adding = await place(trading, { quantity: '1', price: '99' })
  const opening = await place(trading, { symbol: 'BOREAL', side: 'sell', quantity: '1', price: '51' })
  await trading.call('put', '/trading-state').send({ state: 'reducing' }).expect(200)
  await awaitCancels(trading.db)
  expect(await statuses(trading)).toEqual(['filled', 'open', 'cancelled', 'cancelled', 'cancelled'])
  const working = async ({ id }: { id: string }) => (await trading.venue.find(id))?.working
  expect(await Promise.all([kept, flipping, adding, opening].map(working))).toEqual([true, false, false, false])
})

test.for([
  [
    'the switch was thrown',
    async (trading: TestTrading) => trading.call('put', '/trading-state').send({ state: 'halted' }),
  ],
  [
    'only a closing is allowed',
    async (trading: TestTrading) => trading.call('put', '/trading-state').send({ state: 'reducing' }),
  ],
  ['the timer ran out, though no worker has looked', async (trading: TestTrading) => trading.clock.advance(30)],
] as const)('what was accepted and not sent is not sent after %s', async ([, stop]) => {
  const sent: string[] = []
  const venue: Pick<Venue, 'submit'> = {
    submit: async ({ orderId }) => {
      sent.push(orderId)
      throw new VenueUnavailable('The line is cut.')
    },
  }
  await using trading = await startTrading()
  quote(trading, 100)
  await trading.call('put', '/dead-man-timer').send({ seconds: 30 }).expect(200)
  const context = { ...trading.context, venue: { ...trading.venue, ...venue } }
  const order = await placeOrder(context, { tenant: trading.tenant, order: someOrder({ price: '99' }) })
  expect([order.status, sent]).toEqual(['pending_new', [order.id]])
  await stop(trading)
  trading.clock.advance(10)
  await reconcileOrders(context)
  expect([await statuses(trading), sent]).toEqual([['cancelled'], [order.id]])
})

test('once the switch is answered no order reaches the venue, however many are on their way', async ({ annotate }) => {
  await using trading = await startTrading()
  quote(trading, 100)
  const sent: { orderId: string; at: number }[] = []
  const venue: Venue = {
    ...trading.venue,
    submit: (order) => {
      sent.push({ orderId: order.orderId, at: performance.now() })
      return trading.venue.submit(order)
    },
  }
  const processes = [trading.context, { ...trading.context, db: trading.database.open() }]
  const refusedAt: number[] = []
  let placed = 0
  const enough = Promise.withResolvers<void>()
  const placeUntilRefused = async (context: TradingContext) => {
    for (;;) {
      const order = someOrder({ price: '99', quantity: '1' })
      const { status } = await placeOrder({ ...context, venue }, { tenant: trading.tenant, order })
      if (status === 'denied') return refusedAt.push(performance.now())
      placed += 1
      if (placed === 30) enough.resolve()
    }
  }
  const placing = Array.from({ length: 12 }, (_, index) => {
    const context = processes[index % processes.length]
    return context && placeUntilRefused(context)
  })
  await enough.promise
  const thrownAt = performance.now()
  await trading.call('put', '/trading-state').send({ state: 'halted' }).expect(200)
  const answeredAt = performance.now()
  await Promise.all(placing)

  expect(sent.filter(({ at }) => at > answeredAt)).toEqual([])
  await awaitCancels(trading.db)
  // An order whose submission crossed with the cancel is settled as the reconciliation worker would.
  trading.clock.advance(10)
  await reconcileOrders(trading.context)
  await pullReports(trading.context)
  const known = await Promise.all(sent.map(({ orderId }) => trading.venue.find(orderId)))
  expect(known.filter((order) => order?.working)).toEqual([])
  expect(new Set(await statuses(trading))).toEqual(new Set(['cancelled', 'denied']))

  const since = (at: number) => `${(at - thrownAt).toFixed(1)} ms`
  await annotate(
    `after the switch was thrown: the first refusal ${since(Math.min(...refusedAt))}, the last ${since(Math.max(...refusedAt))}, ` +
      `the last order sent ${since(Math.max(...sent.map(({ at }) => at)))}, the answer ${since(answeredAt)}`,
  )
}, 60_000)

test('a halt survives a restart', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const { body } = await trading.call('put', '/trading-state').send({ state: 'halted', reason: 'Drill' }).expect(200)
  const restarted = createApp({ ...trading.context, db: trading.database.open() })
  const token = mintToken({ tenant: trading.tenant, scope: everyScope }, { now: trading.clock().getTime() })
  const headers = { authorization: `Bearer ${token}` }
  expect((await restarted.inject({ url: '/trading-state', headers })).json()).toEqual(body)
  const order = await restarted.inject({ method: 'POST', url: '/orders', headers, payload: someOrder() })
  expect(order.json().denial.rule).toBe('halted')
  await restarted.close()
})

test('a timer that ran out while nothing ran halts at the first look', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const resting = await place(trading, { price: '99' })
  await trading.call('put', '/dead-man-timer').send({ seconds: 10 }).expect(200)
  trading.clock.advance(3600)
  quote(trading, 100)
  const db = trading.database.open()
  await haltOverdueAccounts({ ...trading.context, db })
  await awaitCancels(db)
  expect((await trading.call('get', '/trading-state').expect(200)).body).toMatchObject({
    state: 'halted',
    changedBy: null,
  })
  expect((await trading.venue.find(resting.id))?.working).toBe(false)
})

test('after a timer has run out nothing is taken, though no worker has looked', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await trading.call('put', '/dead-man-timer').send({ seconds: 10 }).expect(200)
  trading.clock.advance(10)
  expect((await place(trading)).denial?.rule).toBe('halted')
})
