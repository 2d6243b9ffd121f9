import { expect, test } from 'vitest'
import { followRises, neverEnds, openBacktestDesk, wish } from './backtest-desk.ts'

const stranger = { tenant: '01890000-0000-7000-8000-000000000002' }

test('a backtest is taken, worked on, and tells its result and its trades', async () => {
  await using desk = await openBacktestDesk()
  const strategyId = await desk.addStrategy(followRises)
  const taken = await desk.call('post', '/backtests').send(wish(strategyId)).expect(202)
  const { id } = taken.body
  expect(taken.headers.location).toBe(`backtests/${id}`)
  const queued = {
    id,
    strategyId,
    version: 1,
    symbol: 'ACME',
    interval: '1d',
    from: '2025-01-01T00:00:00.000Z',
    to: '2025-04-01T00:00:00.000Z',
    initialCash: '100000.5',
    feeBasisPoints: 10,
    slippageBasisPoints: 5,
    status: 'queued',
    barsDone: 0,
    bars: null,
    failure: null,
    result: null,
    createdAt: '2026-01-15T09:30:00.000Z',
    finishedAt: null,
  }
  expect(taken.body).toEqual(queued)
  await desk.workOff()
  const done = await desk.read(id)
  expect(done).toEqual({
    ...queued,
    status: 'succeeded',
    bars: 61,
    barsDone: 61,
    result: {
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      metrics: expect.objectContaining({ bars: 61 }),
      lookAhead: { verdict: 'clean', truncations: expect.any(Number), firstBiasedAt: null },
    },
    finishedAt: '2026-01-15T09:30:00.000Z',
  })
  const trades = await desk.trades(id)
  expect(trades).toHaveLength(done.result?.metrics.trades ?? Number.NaN)
  expect(trades[0]).toMatchObject({ side: 'buy', quantity: '10', realised: '0' })
})

test('trades come in pages, in their order', async () => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(await desk.addStrategy(followRises))
  await desk.workOff()
  const all = await desk.trades(id)
  const first = await desk.call('get', `/backtests/${id}/trades?limit=7`).expect(200)
  const second = await desk.call('get', `/backtests/${id}/trades?limit=200&cursor=${first.body.next}`).expect(200)
  expect([...first.body.items, ...second.body.items]).toEqual(all)
  expect(first.body.items).toHaveLength(7)
  expect(second.body.next).toBeNull()
  await desk.call('get', `/backtests/${id}/trades?cursor=nonsense`).expect(422)
})

test('equal input has an equal hash, other slippage another one', async () => {
  await using desk = await openBacktestDesk()
  const strategyId = await desk.addStrategy(followRises)
  const ids = [await desk.start(strategyId), await desk.start(strategyId)]
  const other = await desk.start(strategyId, { slippageBasisPoints: 50 })
  await desk.workOff()
  const [one, same] = await Promise.all(ids.map(desk.read))
  expect(same?.result).toEqual(one?.result)
  expect((await desk.read(other)).result?.hash).not.toBe(one?.result?.hash)
})

test('a strategy that looks ahead succeeds, and is found out', async () => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(
    await desk.addStrategy(followRises.replace('at > 0 && close > bars[at - 1].close', 'bars[at + 1]?.close > close')),
  )
  await desk.workOff()
  const { result } = await desk.read(id)
  expect(result?.lookAhead).toMatchObject({ verdict: 'biased', firstBiasedAt: expect.stringMatching(/^2025-/) })
})

test.each([
  ['code that throws, by its line', 'export const onBar = ({ bar }) => bar.no.more', {}, /^TypeError: .* \(line 1\)$/],
  ['code that never ends', 'export const onBar = () => { for (;;); }', {}, /^It did not end within the operations/],
  [
    'a time without bars',
    followRises,
    { from: '2025-01-04T00:00:00Z', to: '2025-01-06T00:00:00Z' },
    /^There is no data/,
  ],
])('it fails for %s', async (_why, source, change, failure) => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(await desk.addStrategy(source), change)
  await desk.workOff()
  expect(await desk.read(id)).toMatchObject({
    status: 'failed',
    failure: expect.stringMatching(failure),
    result: null,
    finishedAt: expect.any(String),
  })
})

test.each([
  ['an end before its beginning', { to: '2024-12-31T00:00:00Z' }, '#/to'],
  ['an end in the future', { to: '2026-01-15T09:30:01Z' }, '#/to'],
  ['nothing to trade with', { initialCash: '0.00' }, '#/initialCash'],
  ['a version that is not there', { version: 2 }, '#/version'],
  ['a strategy that is not there', { strategyId: '01890000-0000-7000-8000-000000000009' }, '#/strategyId'],
])('%s is refused', async (_what, change, pointer) => {
  await using desk = await openBacktestDesk()
  const strategyId = await desk.addStrategy(followRises)
  const { body } = await desk
    .call('post', '/backtests')
    .send({ ...wish(strategyId), ...change })
    .expect(422)
  expect(body.errors).toMatchObject([{ pointer }])
})

test('so many may be under way and no more, also of those that come at once', async () => {
  await using desk = await openBacktestDesk()
  const strategyId = await desk.addStrategy(followRises)
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => desk.call('post', '/backtests').send(wish(strategyId))),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 202, 202, 202, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('too_many_backtests')
  await desk.workOff()
  await desk.start(strategyId)
})

test('backtests are listed from the newest, of one strategy when asked for it', async () => {
  await using desk = await openBacktestDesk()
  const [one, other] = [await desk.addStrategy(followRises), await desk.addStrategy(followRises)]
  const ids = [await desk.start(one), await desk.start(other), await desk.start(one)]
  const idsOf = async (query: string) => {
    const { body } = await desk.call('get', `/backtests${query}`).expect(200)
    return { ids: body.items.map((item: { id: string }) => item.id), next: body.next }
  }
  expect(await idsOf('')).toEqual({ ids: ids.toReversed(), next: null })
  expect((await idsOf(`?strategyId=${one}`)).ids).toEqual([ids[2], ids[0]])
  const first = await idsOf('?limit=2')
  expect((await idsOf(`?limit=2&cursor=${first.next}`)).ids).toEqual([ids[0]])
})

test("another tenant's backtests and strategies are not there", async () => {
  await using desk = await openBacktestDesk()
  const strategyId = await desk.addStrategy(followRises)
  const id = await desk.start(strategyId)
  await desk.call('get', `/backtests/${id}`, stranger).expect(404)
  await desk.call('get', `/backtests/${id}/trades`, stranger).expect(404)
  await desk.call('post', `/backtests/${id}/cancel`, stranger).expect(404)
  await desk.call('post', '/backtests', stranger).send(wish(strategyId)).expect(422)
  expect((await desk.call('get', '/backtests', stranger).expect(200)).body.items).toEqual([])
  expect((await desk.read(id)).status).toBe('queued')
})

test('who may only read starts and cancels nothing', async () => {
  await using desk = await openBacktestDesk()
  const strategyId = await desk.addStrategy(followRises)
  const id = await desk.start(strategyId)
  const reader = { scope: 'trading:read' }
  await desk.call('post', '/backtests', reader).send(wish(strategyId)).expect(403)
  await desk.call('post', `/backtests/${id}/cancel`, reader).expect(403)
  await desk.call('get', `/backtests/${id}`, reader).expect(200)
})

test('one that waits is cancelled, and never begins; cancelled again it is as it was', async () => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(await desk.addStrategy(followRises))
  const { body } = await desk.call('post', `/backtests/${id}/cancel`).expect(200)
  expect(body).toMatchObject({ status: 'cancelled', finishedAt: '2026-01-15T09:30:00.000Z' })
  await desk.workOff()
  expect((await desk.call('post', `/backtests/${id}/cancel`).expect(200)).body).toEqual(body)
})

test('one that runs is cancelled within a second, whatever its code does', async () => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(await desk.addStrategy(neverEnds))
  const work = desk.workOff()
  await desk.untilRunning(id)
  await desk.call('post', `/backtests/${id}/cancel`).expect(200)
  const cancelled = performance.now()
  await work
  expect(performance.now() - cancelled).toBeLessThan(1_000)
  expect(await desk.read(id)).toMatchObject({ status: 'cancelled', result: null })
})

test('one that has ended cannot be cancelled, and keeps its outcome', async () => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(await desk.addStrategy(followRises))
  await desk.workOff()
  const { body } = await desk.call('post', `/backtests/${id}/cancel`).expect(409)
  expect(body.code).toBe('backtest_finished')
  expect((await desk.read(id)).status).toBe('succeeded')
})
