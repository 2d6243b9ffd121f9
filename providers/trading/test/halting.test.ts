import { type KyselyPlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import { requestCancels } from '../src/domain/orders/cancel-working-orders.ts'
import { awaitCancels, beginCancels, endCancels } from '../src/domain/orders/send-cancels.ts'
import { reconcileOrders } from '../src/domain/reconciliation/reconcile-orders.ts'
import { pullReports } from '../src/domain/reports/pull-reports.ts'
import { setTradingState } from '../src/domain/risk/set-trading-state.ts'
import { readEventRange, readEventsAfter } from '../src/store/account-events.ts'
import { inAccount } from '../src/store/account-queue.ts'
import { lockAccount } from '../src/store/accounts.ts'
import type { OrderRow } from '../src/store/orders.ts'
import type { Venue } from '../src/venue/index.ts'
import { happen } from './account-events.ts'
import { createMortal } from './mortal.ts'
import { place, quote } from './risk-account.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

const halting = { state: 'halted', reason: 'Drill' } as const
const user = 'c0000000-0000-4000-8000-000000000001'

/** Puts orders as they are told into the books, a day old. */
async function keepOrders(
  { db, context, tenant, clock }: TestTrading,
  ...orders: readonly Partial<Omit<OrderRow, 'denial'>>[]
): Promise<void> {
  const at = new Date(clock().getTime() - 86_400_000)
  const written = orders.map((order) => {
    const id = context.ids()
    const times = { submitted_at: at, created_at: at, updated_at: at }
    const terms = {
      symbol: 'ACME',
      side: 'buy',
      type: 'limit',
      time_in_force: 'GTC',
      quantity: '10',
      price: '99',
    } as const
    const row = { id, tenant_id: tenant, client_order_id: id, ...terms, status: 'open', ...times } as const
    return {
      ...row,
      filled_quantity: '0',
      filled_value: '0',
      pending_quantity: null,
      pending_price: null,
      reconcile_at: null,
      reconcile_attempts: 0,
      ...order,
    }
  })
  await db.transaction().execute(async (tx) => {
    // Nobody looks whether they may be what they are.
    await sql`set local session_replication_role = replica`.execute(tx)
    await tx.insertInto('orders').values(written).execute()
  })
}

async function rows({ db }: TestTrading): Promise<OrderRow[]> {
  return db.selectFrom('orders').selectAll().orderBy('id').execute()
}

test('a halt changes each working order by what it is, once, and tells it in order', async () => {
  await using trading = await startTrading()
  const { clock, context, tenant, db } = trading
  await happen(trading)
  await keepOrders(
    trading,
    { status: 'open' },
    { status: 'pending_new', submitted_at: null, reconcile_at: clock() },
    { status: 'pending_new', reconcile_at: clock(), reconcile_attempts: 2 },
    { status: 'partially_filled', filled_quantity: '4', filled_value: '396' },
    { status: 'pending_replace', pending_quantity: '12', pending_price: '98', reconcile_attempts: 3 },
    { status: 'pending_cancel', reconcile_attempts: 1 },
    { status: 'filled', filled_quantity: '10', filled_value: '990' },
    { status: 'expired' },
  )
  const before = await rows(trading)
  const dead: Venue = { ...trading.venue, cancel: () => Promise.reject(new Error('The line is cut.')) }
  await setTradingState({ ...context, venue: dead }, { tenant, user }, halting)
  await awaitCancels(db)

  const after = await rows(trading)
  const asked = {
    status: 'pending_cancel' as const,
    version: 2,
    updated_at: clock(),
    reconcile_at: new Date(clock().getTime() + 3_000),
    reconcile_attempts: 0,
  }
  const changes: Partial<OrderRow>[] = [
    asked,
    { status: 'cancelled', version: 2, updated_at: clock(), reconcile_at: null },
    asked,
    asked,
    asked,
    {},
    {},
    {},
  ]
  expect(after).toEqual(before.map((order, index) => ({ ...order, ...changes[index] })))
  const events = await readEventsAfter(db, { tenant, after: 1, limit: 10 })
  expect(events.map(({ sequence, type }) => [Number(sequence), type])).toEqual([
    [2, 'trading_state'],
    ...[3, 4, 5, 6, 7].map((sequence) => [sequence, 'order']),
  ])
  expect(events.slice(1).map(({ payload }) => payload['order'])).toMatchObject(
    after.slice(0, 5).map(({ id, status }) => ({ id, status, version: 2 })),
  )
})

test('a halt takes as many statements for a thousand working orders as for two', async () => {
  const countStatements = async (working: number) => {
    await using trading = await startTrading()
    await happen(trading)
    await keepOrders(trading, { submitted_at: null, status: 'pending_new' }, ...Array(working).fill({}))
    let statements = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        statements += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const { db, context, tenant } = trading
    await inAccount(db.withPlugin(counting), { tenant, lane: 'switch' }, async (tx) => {
      const account = await lockAccount(tx, { tenant, now: trading.clock() })
      expect(await requestCancels(context, tx, { account })).toHaveLength(working)
    })
    return statements
  }
  expect(await countStatements(1_000)).toBe(await countStatements(2))
})

test('a halt may have more events than a statement has room for parameters', async () => {
  await using trading = await startTrading()
  await happen(trading, { times: 14_000 })
  const { first, last } = await readEventRange(trading.db, trading.tenant)
  expect([first, last]).toEqual([1, 14_000])
})

/** A venue that is asked for cancels and does none before it may. */
function createSlowVenue(venue: Venue) {
  const may = Promise.withResolvers<void>()
  const seen = { asked: 0, most: 0, now: 0 }
  const cancel: Venue['cancel'] = async (orderId) => {
    seen.asked += 1
    seen.now += 1
    seen.most = Math.max(seen.most, seen.now)
    await may.promise
    await venue.cancel(orderId)
    seen.now -= 1
  }
  return { ...venue, cancel, seen, answer: may.resolve }
}

test('the switch is answered before the venue has cancelled anything, and it is asked for so many cancels at once', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const venue = createSlowVenue(trading.venue)
  const context = { ...trading.context, venue }
  const { tenant, db } = trading
  for (let count = 0; count < 20; count += 1) await place(trading, { price: '99' })
  expect((await setTradingState(context, { tenant, user }, halting)).trading_state).toBe('halted')
  expect(new Set((await rows(trading)).map(({ status }) => status))).toEqual(new Set(['pending_cancel']))
  const sent = awaitCancels(db)
  const again = beginCancels(context, [(await place(trading, { price: '99' })).id])
  venue.answer()
  await Promise.all([sent, again])
  expect(venue.seen).toEqual({ asked: 21, most: 16, now: 0 })
  expect((await rows(trading)).map(({ status }) => status)).toEqual([...Array(20).fill('cancelled'), 'denied'])
})

test('a service that stops leaves the venue alone with what it has not asked yet', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const venue = createSlowVenue(trading.venue)
  const { tenant, db, context } = trading
  for (let count = 0; count < 20; count += 1) await place(trading, { price: '99' })
  await setTradingState({ ...context, venue }, { tenant, user }, halting)
  const ended = endCancels(db)
  venue.answer()
  await ended
  expect(venue.seen.asked).toBe(16)
})

test('whoever dies between the halt and the cancels, another asks the venue for them', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  for (let count = 0; count < 30; count += 1) await place(trading, { price: '99' })
  const { tenant, context } = trading
  // The switch is thrown with its last statement but one of them; the cancels begin afterwards.
  const dying = createMortal({ ...context, db: trading.database.open() }, 20)
  await setTradingState(dying.context, { tenant, user }, halting)
  await awaitCancels(dying.context.db)
  expect(dying.isDead()).toBe(true)
  const working = async () => (await rows(trading)).filter(({ status }) => status === 'pending_cancel').length
  expect(await working()).toBeGreaterThan(10)
  trading.clock.advance(4)
  while (await reconcileOrders(context));
  await pullReports(context)
  expect(new Set((await rows(trading)).map(({ status }) => status))).toEqual(new Set(['cancelled']))
  const known = await Promise.all((await rows(trading)).map(({ id }) => trading.venue.find(id)))
  expect(known.filter((order) => order?.working)).toEqual([])
})
