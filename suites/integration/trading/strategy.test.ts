import type { components } from '@platform/schemas/trading'
import { expect } from 'vitest'
import { eventually } from '../financial/eventually.ts'
import { bodies, buyMore } from './arrange.ts'
import type { Trader } from './trader.ts'
import { test as base } from './trading-test.ts'

type Schemas = components['schemas']

/** Minutes close by hand: the bar of the minute that has just passed. */
const test = base.extend('closeMinute', ({ platform, levers }) => async (price = '100') => {
  const now = Date.now() + platform.ahead()
  const opensAt = new Date(now - (now % 60_000)).toISOString()
  await platform.advance(60_000)
  await levers.quote(Number(price))
  await levers.addBars('ACME', '1m', [{ opensAt, open: price, high: price, low: price, close: price, volume: '1' }])
})

test('what a version says at each bar becomes an order that names the version, once, and stopping cancels what works', async ({
  trader,
  levers,
  arrange,
  closeMinute,
}) => {
  await levers.quote(100)
  const source = 'export function onBar({ parameters }) { return { buy: String(parameters.size) } }'
  const { id: strategyId } = await arrange.runningStrategy({ source, parameters: { size: '2' } })
  await closeMinute()
  await eventually(async () => expect(await trader.orders()).toHaveLength(1))
  // A new version changes nothing of what runs.
  await trader.expect(201, 'addStrategyVersion', {
    path: { strategyId },
    body: { ...bodies.version, source, parameters: { size: '3' } },
  })
  await closeMinute('101')
  await eventually(async () => expect(await trader.orders({ status: 'filled' })).toHaveLength(2))
  const orders = await trader.orders({ strategyId })
  expect(orders.map(({ side, quantity, status, strategy }) => [side, quantity, status, strategy])).toEqual(
    Array.from({ length: 2 }, () => ['buy', '2', 'filled', { strategyId, version: 1 }]),
  )
  expect(new Set(orders.map(({ clientOrderId }) => clientOrderId)).size).toBe(2)
  await trader.expect(200, 'stopStrategy', { path: { strategyId } })
  const stopped = await runThatIs(trader, strategyId, 'stopped')
  expect(stopped).toMatchObject({ version: 1, failure: null })
  await closeMinute('102')
  expect(await trader.orders()).toHaveLength(2)
  const { body } = await trader.expect(200, 'startStrategy', { path: { strategyId }, body: { version: 2 } })
  expect(body.run).toMatchObject({ status: 'running', version: 2 })
})

test('while an order of its own is under way a strategy that stops is stopping, and ends when that is cancelled', async ({
  trader,
  levers,
  arrange,
  closeMinute,
  platform,
}) => {
  await levers.quote(100)
  const { id: strategyId } = await arrange.runningStrategy()
  await levers.fault({ operation: 'submit', fault: 'timeout_before', times: 100 })
  await closeMinute()
  await eventually(async () => expect(await trader.orders({ status: 'pending_new' })).toHaveLength(1))
  const { body } = await trader.expect(200, 'stopStrategy', { path: { strategyId } })
  expect(body.run?.status).toBe('stopping')
  await platform.advance(6_000)
  await runThatIs(trader, strategyId, 'stopped')
  const [order] = await trader.orders()
  expect(order?.status).toBe('cancelled')
})

test('twenty starts at once: one run, and one order for a bar', async ({
  trader,
  levers,
  arrange,
  closeMinute,
  books,
}) => {
  await levers.quote(100)
  const { id: strategyId } = await arrange.strategy()
  const start = () => trader.call('startStrategy', { path: { strategyId }, body: { version: 1 } })
  const answers = await Promise.all(Array.from({ length: 20 }, start))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)])
  expect(await books.rows('select count(*)::int from strategy_runs where tenant_id = $1')).toEqual([{ count: 1 }])
  await closeMinute()
  await eventually(async () => expect(await trader.orders()).toHaveLength(1))
  await trader.expect(200, 'stopStrategy', { path: { strategyId } })
  await runThatIs(trader, strategyId, 'stopped')
  expect(await trader.orders()).toHaveLength(1)
})

test('killed between the exchange and the checkpoint, it goes on under the same names: no bar is traded twice or left out', async ({
  trader,
  levers,
  arrange,
  closeMinute,
  part,
  platform,
  books,
}) => {
  await levers.quote(100)
  const { id: strategyId } = await arrange.runningStrategy()
  await levers.fault({ operation: 'submit', fault: 'timeout_after' })
  await levers.holdReports(true)
  await closeMinute()
  await eventually(async () => expect(await books.atExchange()).toHaveLength(1))
  await part.kill()
  await part.revive()
  await levers.quote(100)
  // What the killed runner held is its own for five seconds.
  await platform.advance(6_000)
  await closeMinute()
  await eventually(async () => expect(await trader.orders({ strategyId, status: 'filled' })).toHaveLength(2))
  await trader.expect(200, 'stopStrategy', { path: { strategyId } })
  await runThatIs(trader, strategyId, 'stopped')
  expect(await books.atExchange()).toHaveLength(2)
  expect((await trader.position()).quantity).toBe('2')
})

test.for([
  ['never ends', 'export function onBar() { for (;;); }', /./],
  ['throws', "export function onBar() { throw new Error('Out of ideas') }", /Out of ideas/],
  ['answers nonsense', "export function onBar() { return { buy: 'lots' } }", /lots/],
  ['reaches for the machine', 'export function onBar() { return process.exit(1) }', /process/],
] as const)(
  'code that %s ends as failed, and its neighbour trades on',
  async ([, source, failure], { trader, levers, arrange, closeMinute }) => {
    await levers.quote(100)
    const bad = await arrange.runningStrategy({ source })
    const good = await arrange.runningStrategy({ source: buyMore })
    await closeMinute()
    expect((await runThatIs(trader, bad.id, 'failed')).failure).toMatch(failure)
    await eventually(async () => expect(await trader.orders({ strategyId: good.id })).toHaveLength(1))
    expect(await trader.orders({ strategyId: bad.id })).toEqual([])
    await trader.expect(200, 'stopStrategy', { path: { strategyId: good.id } })
    await runThatIs(trader, good.id, 'stopped')
  },
)

test('what risk control denies is an order, too, and does not end the run', async ({
  trader,
  levers,
  arrange,
  closeMinute,
}) => {
  await levers.quote(100)
  const { id: strategyId } = await arrange.runningStrategy()
  await trader.switchTo('halted')
  await closeMinute()
  await eventually(async () => expect(await trader.orders({ status: 'denied' })).toHaveLength(1))
  await trader.switchTo('active')
  await closeMinute()
  await eventually(async () => expect(await trader.orders({ status: 'filled' })).toHaveLength(1))
  await trader.expect(200, 'stopStrategy', { path: { strategyId } })
  await runThatIs(trader, strategyId, 'stopped')
})

async function runThatIs(
  { expect: demand }: Pick<Trader, 'expect'>,
  strategyId: string,
  status: Schemas['RunStatus'],
): Promise<Schemas['StrategyRun']> {
  return eventually(async () => {
    const { run } = (await demand(200, 'getStrategy', { path: { strategyId } })).body
    if (run?.status !== status) throw new Error(`Strategy ${strategyId} is ${run?.status}, not ${status}.`)
    return run
  })
}
