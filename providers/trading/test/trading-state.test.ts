import { expect, test } from 'vitest'
import { haltOverdueAccounts } from '../src/domain/risk/halt-overdue-accounts.ts'
import { createWorkers } from '../src/workers/index.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const mayTrade = 'trading:read trading:write'

/** What the account's stream told of the switch and the timer. */
async function toldStates({ db }: TestTrading): Promise<unknown[]> {
  const rows = await db
    .selectFrom('account_events')
    .select('payload')
    .where('type', '=', 'trading_state')
    .orderBy('sequence')
    .execute()
  return rows.map(({ payload }) => payload['tradingState'])
}

async function readState(trading: TestTrading) {
  const { body } = await trading.call('get', '/trading-state').expect(200)
  return body
}

test('an account that has done nothing may trade', async () => {
  await using trading = await startTrading()
  expect(await readState(trading)).toEqual({
    state: 'active',
    reason: null,
    changedBy: null,
    changedAt: null,
    haltsAt: null,
    version: 1,
  })
})

test('who moves the switch is told, on the stream, too', async () => {
  await using trading = await startTrading()
  const { body } = await trading
    .call('put', '/trading-state')
    .send({ state: 'halted', reason: 'Fat fingers' })
    .expect(200)
  expect(body).toEqual({
    state: 'halted',
    reason: 'Fat fingers',
    changedBy: uuid,
    changedAt: '2026-01-15T09:30:00.000Z',
    haltsAt: null,
    version: 2,
  })
  expect(await readState(trading)).toEqual(body)
  expect(await toldStates(trading)).toEqual([body])
})

test('the switch is one account’s alone', async () => {
  await using trading = await startTrading()
  await trading.call('put', '/trading-state').send({ state: 'halted' }).expect(200)
  const other = { tenant: 'b0000000-0000-4000-8000-000000000001' }
  expect((await trading.call('get', '/trading-state', other).expect(200)).body.state).toBe('active')
})

test('who may only trade moves no switch, up or down', async () => {
  await using trading = await startTrading()
  for (const state of ['halted', 'active']) {
    await trading.call('put', '/trading-state', { scope: mayTrade }).send({ state }).expect(403)
  }
  expect(await toldStates(trading)).toEqual([])
})

test.for([
  ['an unknown state', { state: 'paused' }],
  ['no state', {}],
  ['a reason with a line break', { state: 'halted', reason: 'one\ntwo' }],
  ['a reason without end', { state: 'halted', reason: 'x'.repeat(201) }],
] as const)('%s is refused', async ([, body]) => {
  await using trading = await startTrading()
  await trading.call('put', '/trading-state').send(body).expect(422)
  expect(await toldStates(trading)).toEqual([])
})

test('a timer that runs out halts the account, once, whoever looks', async () => {
  await using trading = await startTrading()
  const { body } = await trading.call('put', '/dead-man-timer', { scope: mayTrade }).send({ seconds: 30 }).expect(200)
  expect([body.state, body.haltsAt]).toEqual(['active', '2026-01-15T09:30:30.000Z'])
  trading.clock.advance(29)
  await haltOverdueAccounts(trading.context)
  expect((await readState(trading)).state).toBe('active')

  trading.clock.advance(1)
  const other = { ...trading.context, db: trading.database.open() }
  await Promise.all([trading.context, other, trading.context, other].map(haltOverdueAccounts))
  const halted = {
    state: 'halted',
    reason: "The dead man's timer ran out at 2026-01-15T09:30:30.000Z.",
    changedBy: null,
    changedAt: '2026-01-15T09:30:30.000Z',
    haltsAt: null,
    version: 3,
  }
  expect(await readState(trading)).toEqual(halted)
  expect(await toldStates(trading)).toEqual([body, halted])
})

test('a service that starts halts what ran out before', async () => {
  await using trading = await startTrading()
  await trading.call('put', '/dead-man-timer').send({ seconds: 30 }).expect(200)
  trading.clock.advance(3600)
  const workers = createWorkers(
    trading.context,
    () => trading.app.log,
    () => () => undefined,
  )
  workers.start()
  await expect.poll(async () => (await readState(trading)).state).toBe('halted')
  await workers.stop()
})

test('a timer that is set anew in time runs on', async () => {
  await using trading = await startTrading()
  await trading.call('put', '/dead-man-timer').send({ seconds: 30 }).expect(200)
  trading.clock.advance(29)
  await trading.call('put', '/dead-man-timer').send({ seconds: 30 }).expect(200)
  trading.clock.advance(29)
  await haltOverdueAccounts(trading.context)
  expect(await readState(trading)).toMatchObject({ state: 'active', haltsAt: '2026-01-15T09:30:59.000Z' })
})

test('a timer that is set anew too late has run out, though no worker has looked', async () => {
  await using trading = await startTrading()
  await trading.call('put', '/dead-man-timer').send({ seconds: 30 }).expect(200)
  trading.clock.advance(30)
  const { body } = await trading.call('put', '/dead-man-timer').send({ seconds: 30 }).expect(200)
  expect(body).toMatchObject({ state: 'halted', changedBy: null, haltsAt: '2026-01-15T09:31:00.000Z' })
})

test('a timer that is stopped halts nothing', async () => {
  await using trading = await startTrading()
  await trading.call('put', '/dead-man-timer').send({ seconds: 30 }).expect(200)
  const { body } = await trading.call('delete', '/dead-man-timer', { scope: mayTrade }).expect(200)
  expect(body).toMatchObject({ state: 'active', haltsAt: null, version: 3 })
  await trading.call('delete', '/dead-man-timer').expect(200)
  trading.clock.advance(60)
  await haltOverdueAccounts(trading.context)
  expect(await readState(trading)).toEqual(body)
})

test('a timer does not touch an account that somebody has halted', async () => {
  await using trading = await startTrading()
  await trading.call('put', '/dead-man-timer').send({ seconds: 30 }).expect(200)
  const { body } = await trading.call('put', '/trading-state').send({ state: 'halted', reason: 'By hand' }).expect(200)
  trading.clock.advance(30)
  await haltOverdueAccounts(trading.context)
  expect(await readState(trading)).toEqual({ ...body, haltsAt: null, version: 4 })
})

test('who may not manage does not end a halt by the timer', async () => {
  await using trading = await startTrading()
  await trading.call('put', '/trading-state').send({ state: 'halted' }).expect(200)
  await trading.call('put', '/dead-man-timer', { scope: mayTrade }).send({ seconds: 30 }).expect(200)
  await trading.call('delete', '/dead-man-timer', { scope: mayTrade }).expect(200)
  expect((await readState(trading)).state).toBe('halted')
})

test.for([0, -1, 3601, 1.5, '30'])('a timer of %s seconds is refused', async (seconds) => {
  await using trading = await startTrading()
  const { body } = await trading.call('put', '/dead-man-timer').send({ seconds }).expect(422)
  expect(body.errors[0].pointer).toBe('#/seconds')
})
