import type { Schedule } from '@platform/conventions/workers'
import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import type { TradingContext } from '../src/domain/context.ts'
import { VenueTimeout } from '../src/venue/index.ts'
import { buyMore, startLiveTrading } from './live-strategies.ts'
import { createMortal } from './mortal.ts'

/** A test that lives through every step needs many turns. */
const patience = 60_000

/** A process that stands still when it knows what works, just before it would place an order, but for its timers. */
function createSlow(context: TradingContext) {
  const timers: (() => void)[] = []
  const schedule: Schedule = (callback) => {
    timers.push(callback)
    return () => timers.splice(timers.indexOf(callback), 1)
  }
  const reached = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const waiting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (result.rows[0] === undefined || !('leaves' in result.rows[0])) return result
      reached.resolve()
      await gate.promise
      return result
    },
  }
  return {
    context: { ...context, schedule, db: context.db.withPlugin(waiting) },
    timers,
    reached: reached.promise,
    goOn: gate.resolve,
  }
}

test('two runners that look at once act on every bar once', async () => {
  await using trading = await startLiveTrading()
  for (let one = 0; one < 2; one += 1) await trading.startStrategy(buyMore)
  const other = trading.anotherProcess()
  for (let minute = 0; minute < 3; minute += 1) {
    trading.closeMinute()
    await Promise.all([trading.turn(), trading.turn(other), trading.turn(), trading.turn(other)])
  }
  const orders = await trading.orders()
  expect(orders).toHaveLength(6)
  expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['filled']))
})

test('what a runner holds nobody else takes before the lease is over', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  trading.closeMinute()
  const slow = createSlow(trading.anotherProcess())
  const turn = trading.turn(slow.context)
  await slow.reached
  await trading.turn()
  expect(await trading.orders()).toEqual([])
  slow.goOn()
  await turn
  expect(await trading.orders()).toHaveLength(1)
  expect((await trading.strategy(id)).run?.lastBarAt).toBe('2026-01-15T09:30:00.000Z')
})

test('a runner that is slow but alive keeps its run', async () => {
  await using trading = await startLiveTrading()
  await trading.startStrategy(buyMore)
  trading.closeMinute()
  const slow = createSlow(trading.anotherProcess())
  const turn = trading.turn(slow.context)
  await slow.reached
  for (let second = 0; second < 10; second += 1) {
    await expect.poll(() => slow.timers.length).toBe(1)
    trading.clock.advance(1)
    slow.timers.shift()?.()
  }
  await expect.poll(() => slow.timers.length).toBe(1)
  await trading.turn()
  expect(await trading.orders()).toEqual([])
  slow.goOn()
  await turn
})

test('a runner that stood still until its run was another’s places nothing', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  trading.closeMinute()
  const slow = createSlow(trading.anotherProcess())
  const turn = trading.turn(slow.context)
  await slow.reached
  trading.closeMinute()
  await trading.turn()
  slow.goOn()
  await turn
  expect(await trading.orders()).toHaveLength(2)
  expect((await trading.strategy(id)).run?.lastBarAt).toBe('2026-01-15T09:31:00.000Z')
})

test('a runner that stood still until its run was another’s moves no checkpoint back', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy('export function onBar() {}')
  trading.closeMinute()
  const slow = createSlow(trading.anotherProcess())
  const turn = trading.turn(slow.context)
  await slow.reached
  trading.closeMinute()
  await trading.turn()
  slow.goOn()
  await turn
  expect((await trading.strategy(id)).run?.lastBarAt).toBe('2026-01-15T09:31:00.000Z')
})

test('a runner that stood still until its run was stopped places nothing', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  trading.closeMinute()
  const slow = createSlow(trading.anotherProcess())
  const turn = trading.turn(slow.context)
  await slow.reached
  await trading.call('post', `/strategies/${id}/stop`).expect(200)
  await trading.outliveLease()
  await trading.turn()
  expect((await trading.strategy(id)).run?.status).toBe('stopped')
  slow.goOn()
  await turn
  expect(await trading.orders()).toEqual([])
})

test('a runner that is asked to stop in between ends the run itself', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  trading.closeMinute()
  const slow = createSlow(trading.anotherProcess())
  const turn = trading.turn(slow.context)
  await slow.reached
  await trading.call('post', `/strategies/${id}/stop`).expect(200)
  slow.goOn()
  await turn
  expect((await trading.strategy(id)).run?.status).toBe('stopped')
  expect(await trading.orders()).toEqual([])
})

test('a runner that dies between any two steps leaves one order for the bar, and no bar is left out', {
  timeout: patience,
}, async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  let survived = false
  let bars = 0
  while (!survived) {
    trading.closeMinute()
    const mortal = createMortal(trading.anotherProcess(), bars)
    await trading.turn(mortal.context).catch(() => undefined)
    survived = !mortal.isDead()
    bars += 1
    await trading.outliveLease()
    await trading.turn()
    expect(await trading.db.selectFrom('orders').selectAll().execute()).toHaveLength(bars)
  }
  expect(bars).toBeGreaterThan(20)
  expect(await trading.db.selectFrom('orders').select('status').distinct().execute()).toEqual([{ status: 'filled' }])
  const { body } = await trading.call('get', '/positions').expect(200)
  expect(body.items[0].quantity).toBe(String(bars))
  expect((await trading.strategy(id)).run?.status).toBe('running')
})

test('stopping cancels what works', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  await trading.restOrder(id)
  await trading.call('post', `/strategies/${id}/stop`).expect(200)
  await trading.turn()
  expect((await trading.orders()).map(({ status }) => status)).toEqual(['cancelled'])
  expect((await trading.strategy(id)).run?.status).toBe('stopped')
})

test('a run is stopping as long as something of it works, and the venue is asked until nothing does', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  await trading.restOrder(id)
  await trading.call('post', `/strategies/${id}/stop`).expect(200)
  const silent = {
    ...trading.venue,
    cancel: async () => {
      throw new VenueTimeout('The venue did not answer.')
    },
  }
  await trading.turn({ ...trading.context, venue: silent })
  expect((await trading.strategy(id)).run?.status).toBe('stopping')
  await trading.outliveLease()
  await trading.turn()
  expect((await trading.strategy(id)).run?.status).toBe('stopped')
})

test('orders of others are left alone', async () => {
  await using trading = await startLiveTrading()
  const stopped = await trading.startStrategy(buyMore)
  const other = await trading.startStrategy(buyMore)
  await trading.restOrder(other)
  await trading.call('post', `/strategies/${stopped}/stop`).expect(200)
  await trading.turn()
  expect((await trading.orders()).map(({ status }) => status)).toEqual(['open'])
})

test('a runner that dies while it stops a run leaves it to the next', { timeout: patience }, async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  let survived = false
  for (let steps = 0; !survived; steps += 1) {
    await trading.restOrder(id, `resting-${steps}`)
    await trading.call('post', `/strategies/${id}/stop`).expect(200)
    const mortal = createMortal(trading.anotherProcess(), steps)
    await trading.turn(mortal.context).catch(() => undefined)
    survived = !mortal.isDead()
    await trading.outliveLease()
    await trading.turn()
    expect((await trading.strategy(id)).run?.status).toBe('stopped')
    expect((await trading.orders()).every(({ status }) => status === 'cancelled')).toBe(true)
    await trading.call('post', `/strategies/${id}/start`).send({ version: 1 }).expect(200)
  }
})
