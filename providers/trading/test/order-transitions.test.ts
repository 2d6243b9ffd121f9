import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { machine, type OrderStatus } from '../src/domain/orders/order-machine.ts'
import { lockAccount } from '../src/store/accounts.ts'
import { insertOrder } from '../src/store/orders.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

const statuses = Object.keys(machine) as OrderStatus[]

const changes = (from: OrderStatus) =>
  new Set(
    Object.values(machine[from])
      .flat()
      .filter((to) => to !== from),
  )

test('the database knows the same transitions as the code', async () => {
  await using trading = await startTrading()
  const rows = await trading.db.selectFrom('order_transitions').selectAll().execute()
  const told = (pairs: { from_status: string; to_status: string }[]) =>
    pairs.map(({ from_status, to_status }) => `${from_status} → ${to_status}`).sort()
  expect(told(rows)).toEqual(
    told(statuses.flatMap((from) => [...changes(from)].map((to) => ({ from_status: from, to_status: to })))),
  )
})

test('an order begins as pending_new or denied, whoever writes it', async () => {
  await using trading = await startTrading()
  for (const status of statuses) {
    const inserted = insertAs(trading, status)
    if (status === 'pending_new' || status === 'denied') await inserted
    else await expect(inserted).rejects.toMatchObject({ code: '23514', constraint: 'order_transitions' })
  }
})

test('no statement takes an order from a status to one that may not follow it', async () => {
  await using trading = await startTrading()
  for (const from of statuses) {
    for (const to of statuses.filter((status) => status !== from && !changes(from).has(status))) {
      const id = await stand(trading, from)
      await expect(
        trading.db.updateTable('orders').set(columnsOf(to)).where('id', '=', id).execute(),
      ).rejects.toMatchObject({ code: '23514', constraint: 'order_transitions' })
      const { status } = await trading.db
        .selectFrom('orders')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      expect(status).toBe(from)
    }
  }
})

test.each(statuses)('what callers may ask of an order that is %s', async (status) => {
  await using trading = await startTrading()
  const id = await stand(trading, status)
  const { body: before } = await trading.call('get', `/orders/${id}`).expect(200)
  for (const [event, path, code] of [
    ['cancel_asked', 'cancel', 'order_not_cancellable'],
    ['replace_asked', 'replace', 'order_not_replaceable'],
  ] as const) {
    if (machine[status][event] !== undefined) continue
    const call = trading.call('post', `/orders/${id}/${path}`)
    const { body } = await (path === 'replace' ? call.send({ quantity: '11' }) : call).expect(409)
    expect(body.code).toBe(code)
    const { body: after } = await trading.call('get', `/orders/${id}`).expect(200)
    expect(after).toEqual(before)
  }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from account_events`.execute(trading.db)
  expect(rows[0]?.count).toBe(0)
})

/** Everything that the database wants of an order in that status. */
function columnsOf(status: OrderStatus) {
  const filled = { partially_filled: '4', filled: '10' }[status as string] ?? '0'
  return {
    status,
    filled_quantity: filled,
    denial:
      status === 'denied' ? JSON.stringify({ rule: 'halted', limit: null, value: null, message: 'Halted.' }) : null,
    rejection: status === 'rejected' ? 'No.' : null,
    pending_quantity: status === 'pending_replace' ? '12' : null,
  }
}

async function insertAs({ db, tenant, clock, context }: TestTrading, status: OrderStatus): Promise<string> {
  const id = context.ids()
  await db.transaction().execute(async (tx) => {
    await lockAccount(tx, { tenant, now: clock() })
    await insertOrder(tx, {
      id,
      tenant_id: tenant,
      client_order_id: id,
      symbol: 'ACME',
      side: 'buy',
      type: 'limit',
      time_in_force: 'GTC',
      quantity: '10',
      price: '100',
      ...columnsOf(status),
      created_at: clock(),
      updated_at: clock(),
    })
  })
  return id
}

/** An order that came into the status in a legal way. */
async function stand(trading: TestTrading, status: OrderStatus): Promise<string> {
  const ways: Partial<Record<OrderStatus, OrderStatus[]>> = { pending_replace: ['open'] }
  const id = await insertAs(trading, status === 'denied' ? 'denied' : 'pending_new')
  for (const step of status === 'denied' || status === 'pending_new' ? [] : [...(ways[status] ?? []), status]) {
    await trading.db.updateTable('orders').set(columnsOf(step)).where('id', '=', id).execute()
  }
  return id
}
