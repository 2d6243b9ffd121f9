import { inTransaction } from '@platform/conventions/database'
import type { Insertable } from 'kysely'
import { expect, test } from 'vitest'
import { decimal } from '../src/domain/decimal/index.ts'
import { readRiskView } from '../src/domain/risk/read-risk-view.ts'
import type { Holding } from '../src/domain/risk/risk-view.ts'
import { lockAccount } from '../src/store/accounts.ts'
import type { OrdersTable } from '../src/store/tables/orders.ts'
import { quote } from './risk-account.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

/** Writes an order as the service would have, through every status that leads there. */
async function writeOrder(trading: TestTrading, change: Partial<Insertable<OrdersTable>> = {}): Promise<string> {
  const { db, clock, context } = trading
  const { status = 'open', tenant_id = trading.tenant, ...rest } = change
  await db.transaction().execute((tx) => lockAccount(tx, { tenant: tenant_id, now: clock() }))
  const id = context.ids()
  const beginning = status === 'denied' ? 'denied' : 'pending_new'
  await db
    .insertInto('orders')
    .values({
      id,
      tenant_id,
      client_order_id: id,
      symbol: 'ACME',
      side: 'buy',
      type: 'limit',
      time_in_force: 'GTC',
      quantity: '10',
      price: '99',
      status: beginning,
      created_at: clock(),
      updated_at: clock(),
      ...(beginning === 'denied' && {
        denial: JSON.stringify({ rule: 'halted', limit: null, value: null, message: 'No.' }),
      }),
    })
    .execute()
  const { filled_quantity, pending_quantity, ...final } = rest
  if (status === 'pending_replace' || status === 'partially_filled') {
    await db.updateTable('orders').set({ status: 'open' }).where('id', '=', id).execute()
  }
  await db
    .updateTable('orders')
    .set({
      ...final,
      status,
      ...(status === 'rejected' && { rejection: 'No.' }),
      ...(filled_quantity && { filled_quantity }),
      ...(pending_quantity && { pending_quantity }),
    })
    .where('id', '=', id)
    .execute()
  return id
}

async function readView(
  trading: TestTrading,
  { symbol = 'ACME', replaces }: { symbol?: string; replaces?: string } = {},
) {
  const instrument = trading.market.instrument(symbol)
  if (instrument === undefined) throw new Error(`Failed to read a view: ${symbol} is not listed. Name another.`)
  return inTransaction(trading.db, async (tx) => {
    const account = await lockAccount(tx, { tenant: trading.tenant, now: trading.clock() })
    const asked = { instrument, ...(replaces !== undefined && { replaces }) }
    return readRiskView(tx, account, asked, trading.context)
  })
}

/** As text, to read. */
function tell(holdings: ReadonlyMap<string, Holding>): Record<string, string> {
  return Object.fromEntries(
    [...holdings].map(([symbol, { position, cost, buys, sells, mark }]) => [
      symbol,
      [position, cost, buys, sells, mark ?? 'none'].join(' '),
    ]),
  )
}

test('what is held, what may still be bought and what may still be sold is read, each with its mark', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await writeOrder(trading)
  await writeOrder(trading, { status: 'partially_filled', filled_quantity: '4' })
  await writeOrder(trading, { side: 'sell', quantity: '3' })
  await writeOrder(trading, { symbol: 'BOREAL', status: 'pending_new' })
  const held = { tenant_id: trading.tenant, realised: '0', fees: '0', version: 1, updated_at: trading.clock() }
  await trading.db
    .insertInto('positions')
    .values([
      { ...held, symbol: 'ACME', quantity: '-4', cost: '-396.00' },
      { ...held, symbol: 'DUNE', quantity: '7', cost: '462' },
      { ...held, symbol: 'EMBER', quantity: '0', cost: '0' },
    ])
    .execute()
  const { holdings } = await readView(trading)
  expect(tell(holdings)).toEqual({
    ACME: '-4 -396 16 3 100',
    BOREAL: '0 0 10 0 none',
    DUNE: '7 462 0 0 none',
  })
})

test.for([
  ['pending_new', '10'],
  ['open', '10'],
  ['pending_cancel', '10'],
  ['cancelled', '0'],
  ['expired', '0'],
  ['rejected', '0'],
  ['denied', '0'],
] as const)('an order that is %s reserves %s of 10', async ([status, reserved]) => {
  await using trading = await startTrading()
  quote(trading, 100)
  await writeOrder(trading, { status })
  expect((await readView(trading)).holdings.get('ACME')?.buys).toEqual(decimal(reserved))
})

test.for([
  ['a larger one', '25', '25'],
  ['a smaller one', '5', '10'],
] as const)(
  'an order that is being replaced by %s reserves what it may come to',
  async ([, pending_quantity, reserved]) => {
    await using trading = await startTrading()
    quote(trading, 100)
    await writeOrder(trading, { status: 'pending_replace', pending_quantity })
    expect((await readView(trading)).holdings.get('ACME')?.buys).toEqual(decimal(reserved))
  },
)

test('the order whose place another takes is not counted beside it, nor is another account', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  const replaces = await writeOrder(trading)
  await writeOrder(trading, { quantity: '3' })
  await writeOrder(trading, { tenant_id: 'b0000000-0000-4000-8000-000000000001' })
  expect((await readView(trading, { replaces })).holdings.get('ACME')?.buys).toEqual(decimal('3'))
})

test('accepted orders of the last seconds count, denied and older ones do not', async () => {
  await using trading = await startTrading()
  await writeOrder(trading)
  trading.clock.advance(0.001)
  await writeOrder(trading, { status: 'denied' })
  await writeOrder(trading, { status: 'cancelled' })
  await writeOrder(trading, { tenant_id: 'b0000000-0000-4000-8000-000000000001' })
  trading.clock.advance(9.998)
  expect((await readView(trading)).recentOrders).toBe(2)
  trading.clock.advance(0.001)
  expect((await readView(trading)).recentOrders).toBe(1)
})

test('what was realised counts until midnight UTC, fees taken off', async () => {
  await using trading = await startTrading()
  await writeOrder(trading, { status: 'cancelled' })
  await trading.db
    .insertInto('daily_results')
    .values([
      { tenant_id: trading.tenant, day: '2026-01-14', realised: '1000', fees: '1' },
      { tenant_id: trading.tenant, day: '2026-01-15', realised: '-20.5', fees: '0.25' },
    ])
    .execute()
  expect((await readView(trading)).realisedToday).toEqual(decimal('-20.75'))
  trading.clock.advance(14.5 * 3600 - 1)
  expect((await readView(trading)).realisedToday).toEqual(decimal('-20.75'))
  trading.clock.advance(1)
  expect((await readView(trading)).realisedToday).toEqual(decimal('0'))
})

test('an account whose timer has run out is judged as halted, though no worker has looked', async () => {
  await using trading = await startTrading()
  await trading.db.transaction().execute((tx) => lockAccount(tx, { tenant: trading.tenant, now: trading.clock() }))
  await trading.db
    .updateTable('accounts')
    .set({ halts_at: new Date('2026-01-15T09:30:30Z') })
    .execute()
  trading.clock.advance(29.999)
  expect((await readView(trading)).state).toBe('active')
  trading.clock.advance(0.001)
  expect((await readView(trading)).state).toBe('halted')
})
