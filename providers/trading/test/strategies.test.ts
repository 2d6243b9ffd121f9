import { createClock } from '@platform/fixtures/clock'
import type { components } from '@platform/schemas/trading'
import { expect, test } from 'vitest'
import { createManualMarket } from '../src/market/manual-market.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

const doNothing = 'export function onBar() {}'

const momentum = {
  name: 'Momentum',
  symbol: 'ACME',
  interval: '1m',
  source: doNothing,
  parameters: { window: '20', threshold: '-0.5' },
} as const satisfies components['schemas']['NewStrategy']

const { name: _name, ...momentumVersion } = momentum

function startService(): Promise<TestTrading> {
  return startTrading({ market: createManualMarket({ clock: createClock('2026-01-15T09:30:00Z') }) })
}

async function create(
  trading: TestTrading,
  change: Partial<components['schemas']['NewStrategy']> = {},
): Promise<string> {
  const { body } = await trading
    .call('post', '/strategies')
    .send({ ...momentum, ...change })
    .expect(201)
  return body.id
}

test('a strategy is there with its first version, and has not run', async () => {
  await using trading = await startService()
  const created = await trading.call('post', '/strategies').send(momentum).expect(201)
  expect(created.body).toEqual({
    id: expect.any(String),
    name: 'Momentum',
    latestVersion: 1,
    run: null,
    createdAt: '2026-01-15T09:30:00.000Z',
  })
  expect(created.headers.location).toBe(`strategies/${created.body.id}`)
  const read = await trading.call('get', `/strategies/${created.body.id}`).expect(200)
  expect(read.body).toEqual(created.body)
  const versions = await trading.call('get', `/strategies/${created.body.id}/versions`).expect(200)
  expect(versions.body.items).toEqual([{ version: 1, ...momentumVersion, createdAt: '2026-01-15T09:30:00.000Z' }])
})

test('versions are numbered, kept as they were written, and listed from the latest', async () => {
  await using trading = await startService()
  const id = await create(trading)
  const next = { ...momentumVersion, interval: '1d', parameters: { window: '50' } }
  await trading.call('post', `/strategies/${id}/versions`).send(next).expect(201)
  const { body } = await trading.call('get', `/strategies/${id}/versions`).expect(200)
  expect(body.items.map((item: { version: number; parameters: object }) => [item.version, item.parameters])).toEqual([
    [2, { window: '50' }],
    [1, { window: '20', threshold: '-0.5' }],
  ])
  expect((await trading.call('get', `/strategies/${id}`).expect(200)).body.latestVersion).toBe(2)
})

test('versions that are added at once all get a number of their own', async () => {
  await using trading = await startService()
  const id = await create(trading)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => trading.call('post', `/strategies/${id}/versions`).send(momentumVersion)),
  )
  expect(answers.map(({ body }) => body.version).sort((one, other) => one - other)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ])
})

test('a name is taken once by a tenant, and another tenant may have it, too', async () => {
  await using trading = await startService()
  await create(trading)
  const again = await trading.call('post', '/strategies').send(momentum).expect(409)
  expect(again.body.code).toBe('strategy_name_taken')
  const other = { tenant: '01890000-0000-7000-8000-000000000002' }
  await trading.call('post', '/strategies', other).send(momentum).expect(201)
})

test.each([
  ['an instrument that is not there', { symbol: 'NOPE' }, '#/symbol'],
  ['code that does not compile', { source: 'export function onBar( {' }, '#/source'],
  ['code without onBar', { source: 'export const answer = 42' }, '#/source'],
  ['a character that cannot be kept', { source: `${doNothing} // \0` }, '#/source'],
])('%s is refused', async (_what, change, pointer) => {
  await using trading = await startService()
  const { body } = await trading
    .call('post', '/strategies')
    .send({ ...momentum, ...change })
    .expect(422)
  expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer])
  const id = await create(trading)
  await trading
    .call('post', `/strategies/${id}/versions`)
    .send({ ...momentumVersion, ...change })
    .expect(422)
})

test('the longest source is taken whatever its characters', async () => {
  await using trading = await startService()
  const source = `${doNothing} // ${'価'.repeat(19_000)}`
  const id = await create(trading, { source })
  const { body } = await trading.call('get', `/strategies/${id}/versions`).expect(200)
  expect(body.items[0].source).toBe(source)
})

test('a hundred versions are the most', async () => {
  await using trading = await startService()
  const id = await create(trading)
  await trading.db.updateTable('strategies').set({ latest_version: 100 }).where('id', '=', id).execute()
  const { body } = await trading.call('post', `/strategies/${id}/versions`).send(momentumVersion).expect(409)
  expect(body.code).toBe('too_many_versions')
})

test('strategies are listed from the newest, page by page, each with its latest run', async () => {
  await using trading = await startService()
  const ids: string[] = []
  for (const name of ['One', 'Two', 'Three']) ids.push(await create(trading, { name }))
  await trading.call('post', `/strategies/${ids[2]}/start`).send({ version: 1 }).expect(200)
  const first = await trading.call('get', '/strategies?limit=2').expect(200)
  expect(first.body.items.map((item: { name: string; run: object | null }) => [item.name, item.run !== null])).toEqual([
    ['Three', true],
    ['Two', false],
  ])
  const second = await trading.call('get', `/strategies?limit=2&cursor=${first.body.next}`).expect(200)
  expect(second.body.items.map((item: { name: string }) => item.name)).toEqual(['One'])
  expect(second.body.next).toBeNull()
})

test('a start is told as the run that it is', async () => {
  await using trading = await startService()
  const id = await create(trading)
  const { body } = await trading.call('post', `/strategies/${id}/start`).send({ version: 1 }).expect(200)
  expect(body.run).toEqual({
    status: 'running',
    version: 1,
    startedAt: '2026-01-15T09:30:00.000Z',
    stoppedAt: null,
    lastBarAt: null,
    failure: null,
  })
  expect((await trading.call('get', `/strategies/${id}`).expect(200)).body).toEqual(body)
})

test('only a version that is there can be started', async () => {
  await using trading = await startService()
  const id = await create(trading)
  const { body } = await trading.call('post', `/strategies/${id}/start`).send({ version: 2 }).expect(422)
  expect(body.errors).toEqual([{ pointer: '#/version', message: 'There is no such version; the latest is 1.' }])
})

test('of twenty starts at once one is the first', async () => {
  await using trading = await startService()
  const id = await create(trading)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => trading.call('post', `/strategies/${id}/start`).send({ version: 1 })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const refused = answers.filter(({ status }) => status === 409)
  expect(refused.map(({ body }) => body.code)).toEqual(Array(19).fill('strategy_running'))
  expect(await trading.db.selectFrom('strategy_runs').selectAll().execute()).toHaveLength(1)
})

test('what stops can be asked to stop again, and what does not run cannot', async () => {
  await using trading = await startService()
  const id = await create(trading)
  const early = await trading.call('post', `/strategies/${id}/stop`).expect(409)
  expect(early.body.code).toBe('strategy_not_running')
  await trading.call('post', `/strategies/${id}/start`).send({ version: 1 }).expect(200)
  const stopping = await trading.call('post', `/strategies/${id}/stop`).expect(200)
  expect(stopping.body.run.status).toBe('stopping')
  await trading.call('post', `/strategies/${id}/stop`).expect(200, stopping.body)
  const again = await trading.call('post', `/strategies/${id}/start`).send({ version: 1 }).expect(409)
  expect(again.body.code).toBe('strategy_running')
})

test('a strategy of another tenant is not there', async () => {
  await using trading = await startService()
  const id = await create(trading)
  const other = { tenant: '01890000-0000-7000-8000-000000000002' }
  await trading.call('get', `/strategies/${id}`, other).expect(404)
  await trading.call('get', `/strategies/${id}/versions`, other).expect(404)
  await trading.call('post', `/strategies/${id}/versions`, other).send(momentumVersion).expect(404)
  await trading.call('post', `/strategies/${id}/start`, other).send({ version: 1 }).expect(404)
  await trading.call('post', `/strategies/${id}/stop`, other).expect(404)
  expect((await trading.call('get', '/strategies', other).expect(200)).body.items).toEqual([])
})

test('who may read only does not write', async () => {
  await using trading = await startService()
  const reader = { scope: 'trading:read' }
  await trading.call('post', '/strategies', reader).send(momentum).expect(403)
  await trading.call('get', '/strategies', reader).expect(200)
})
