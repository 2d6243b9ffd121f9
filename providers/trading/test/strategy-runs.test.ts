import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { runStrategies } from '../src/domain/strategies/run-strategies.ts'
import { VenueTimeout } from '../src/venue/index.ts'
import { buyAndHold, buyMore, startLiveTrading } from './live-strategies.ts'

test('every bar that closes is acted on once, and the order says which version placed it', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  await trading.turn()
  expect(await trading.orders()).toEqual([])
  trading.closeMinute()
  await trading.turn()
  await trading.turn()
  trading.closeMinute()
  await trading.turn()
  const orders = await trading.orders()
  expect(orders.map(({ side, type, quantity, status, strategy }) => [side, type, quantity, status, strategy])).toEqual(
    Array(2).fill(['buy', 'market', '1', 'filled', { strategyId: id, version: 1 }]),
  )
  expect(orders.map(({ clientOrderId }) => clientOrderId.split(/(?<=^[^:]+):/)[1])).toEqual([
    '2026-01-15T09:31:00.000Z',
    '2026-01-15T09:30:00.000Z',
  ])
  expect((await trading.strategy(id)).run).toMatchObject({ status: 'running', lastBarAt: '2026-01-15T09:31:00.000Z' })
})

test('bars that closed while nobody looked are acted on in order', async () => {
  await using trading = await startLiveTrading()
  await trading.startStrategy('export function onBar({ bar }) { return { buy: String(bar.close) } }')
  for (const price of ['1', '2', '3']) trading.closeMinute(price)
  await trading.turn()
  expect((await trading.orders()).map(({ quantity }) => quantity)).toEqual(['3', '2', '1'])
})

test('a version is given its history, its parameters and what it holds itself', async () => {
  await using trading = await startLiveTrading()
  await trading.call('post', '/orders').send({
    clientOrderId: 'by-hand',
    symbol: 'ACME',
    side: 'buy',
    type: 'market',
    timeInForce: 'IOC',
    quantity: '40',
  })
  await trading.startStrategy(
    `export function onBar({ index, position, parameters }) {
      if (index === 0) return { buy: String(parameters.size) }
      if (index === 1 && Number(position.quantity) === 2) return { buy: '3' }
      if (index === 2 && Number(position.quantity) === 5) return { target: '-1' }
    }`,
    { size: '2' },
  )
  for (let minute = 0; minute < 4; minute += 1) {
    trading.closeMinute()
    await trading.turn()
  }
  const orders = (await trading.orders()).filter(({ strategy }) => strategy !== null)
  expect(orders.map(({ side, quantity }) => `${side} ${quantity}`)).toEqual(['sell 6', 'buy 3', 'buy 2'])
  const { body } = await trading.call('get', '/positions').expect(200)
  expect(body.items).toMatchObject([{ symbol: 'ACME', quantity: '39' }])
})

test('what still works counts towards a target, so that nothing is bought twice', async () => {
  await using trading = await startLiveTrading()
  await trading.startStrategy(buyAndHold)
  const silent = {
    ...trading.venue,
    submit: async () => {
      throw new VenueTimeout('The venue did not answer.')
    },
  }
  for (let minute = 0; minute < 2; minute += 1) {
    trading.closeMinute()
    await trading.turn({ ...trading.context, venue: silent })
  }
  expect((await trading.orders()).map(({ status }) => status)).toEqual(['pending_new'])
})

test('what risk control denies does not stop a strategy', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  const switchTo = (state: string) =>
    trading.call('put', '/trading-state').send({ state, reason: 'A test' }).expect(200)
  await switchTo('halted')
  trading.closeMinute()
  await trading.turn()
  await switchTo('active')
  trading.closeMinute()
  await trading.turn()
  expect((await trading.orders()).map(({ status }) => status)).toEqual(['filled', 'denied'])
  expect((await trading.strategy(id)).run?.status).toBe('running')
})

test.each([
  ['throws', "export function onBar() { throw new Error('Out of ideas') }", /Out of ideas/],
  ['never ends', 'export function onBar() { while (true); }', /./],
  ['answers nonsense', "export function onBar() { return { buy: 'lots' } }", /lots/],
])('code that %s ends its run as failed and disturbs no other', async (_what, source, message) => {
  await using trading = await startLiveTrading()
  const bad = await trading.startStrategy(source)
  const good = await trading.startStrategy(buyMore)
  trading.closeMinute()
  await trading.turn()
  expect((await trading.strategy(bad)).run).toMatchObject({
    status: 'failed',
    stoppedAt: '2026-01-15T09:31:00.000Z',
    failure: expect.stringMatching(message),
  })
  expect((await trading.strategy(good)).run?.status).toBe('running')
  expect((await trading.orders()).map(({ strategy }) => strategy?.strategyId)).toEqual([good])
  await trading.call('post', `/strategies/${bad}/stop`).expect(409)
  await trading.call('post', `/strategies/${bad}/start`).send({ version: 1 }).expect(200)
})

test('stopping ends a run; what closes afterwards is nobody’s', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  trading.closeMinute()
  await trading.turn()
  await trading.call('post', `/strategies/${id}/stop`).expect(200)
  trading.closeMinute()
  await trading.turn()
  expect((await trading.strategy(id)).run).toMatchObject({
    status: 'stopped',
    stoppedAt: '2026-01-15T09:32:00.000Z',
    lastBarAt: '2026-01-15T09:30:00.000Z',
    failure: null,
  })
  expect(await trading.orders()).toHaveLength(1)
})

test('a run that was started again acts on what closes from then on, under other names', async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  trading.closeMinute()
  await trading.call('post', `/strategies/${id}/stop`).expect(200)
  await trading.turn()
  trading.closeMinute()
  await trading.call('post', `/strategies/${id}/start`).send({ version: 1 }).expect(200)
  trading.closeMinute()
  await trading.turn()
  expect((await trading.strategy(id)).run?.lastBarAt).toBe('2026-01-15T09:32:00.000Z')
  expect(await trading.orders()).toHaveLength(1)
})

test('a turn ends after some bars and tells that there are more', async () => {
  await using trading = await startLiveTrading()
  await trading.startStrategy('export function onBar() {}')
  for (let minute = 0; minute < 30; minute += 1) trading.closeMinute()
  const turn = () => runStrategies(trading.context, () => undefined)
  expect([await turn(), await turn()]).toEqual([true, false])
  const { rows } = await sql`select last_bar_at from strategy_runs`.execute(trading.db)
  expect(rows).toEqual([{ last_bar_at: new Date('2026-01-15T09:59:00Z') }])
})
