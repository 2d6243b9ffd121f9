import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { happen } from '../../test/account-events.ts'
import { startStream, type TestStream } from '../../test/start-stream.ts'
import type { StreamClient } from '../../test/stream-client.ts'

async function follow(client: StreamClient, after?: number) {
  client.send({ type: 'subscribe_account', ...(after !== undefined && { after }) })
  await client.expect('subscribed')
}

async function readSequences(client: StreamClient, last: number): Promise<number[]> {
  const read: number[] = []
  while (read.at(-1) !== last) read.push((await client.expect('trading_state')).sequence)
  return read
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

test('where the account is, then what happens in it: orders, fills, positions', async () => {
  await using stream = await startStream()
  const { trading } = stream
  trading.market.set('ACME', { bid: '99', ask: '101' })
  const order = { symbol: 'ACME', side: 'buy', type: 'limit', timeInForce: 'GTC', quantity: '2' }
  const place = (price: string) =>
    trading.call('post', '/orders').send({ ...order, clientOrderId: `at-${price}`, price })
  const resting = await place('98').expect(201)
  const client = await stream.join()
  await follow(client)
  const snapshot = await client.expect('account_snapshot')
  expect(snapshot.orders).toMatchObject([{ id: resting.body.id, status: 'open' }])
  expect(snapshot).toMatchObject({ positions: [], tradingState: { state: 'active' } })
  await place('101').expect(201)
  const told: [string, number, string?][] = []
  while (told.at(-1)?.[0] !== 'position') {
    const message = await client.next()
    if (message.type === 'order') told.push([message.type, message.sequence, message.order.status])
    else if (message.type === 'fill' || message.type === 'position') told.push([message.type, message.sequence])
  }
  expect(told.map(([, sequence]) => sequence)).toEqual(range(snapshot.sequence + 1, snapshot.sequence + told.length))
  expect(told.map(([type]) => type)).toEqual(expect.arrayContaining(['order', 'fill', 'position']))
})

test('an account in which nothing ever happened is empty, and what happens first is told', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  await follow(client)
  expect(await client.expect('account_snapshot')).toMatchObject({ sequence: 0, orders: [], positions: [] })
  await happen(stream.trading)
  expect(await client.expect('trading_state')).toMatchObject({ sequence: 1, tradingState: { reason: 'because' } })
})

test('a snapshot is of one moment, however much happens meanwhile, and nothing is told twice or left out', async () => {
  await using stream = await startStream()
  const clients = await Promise.all(range(1, 8).map(() => stream.join()))
  const busy = Promise.all(range(1, 100).map(() => happen(stream.trading)))
  const followed = clients.map(async (client) => {
    await follow(client)
    const { sequence, tradingState } = await client.expect('account_snapshot')
    expect(tradingState.version).toBe(sequence + 1)
    expect(await readSequences(client, 100)).toEqual(range(sequence + 1, 100))
  })
  await Promise.all([busy, ...followed])
  await stream.pass(1)
  for (const client of clients) expect(client.waiting().map(({ type }) => type)).not.toContain('trading_state')
})

test('who comes back gets all that was missed, then what is new', async () => {
  await using stream = await startStream()
  await happen(stream.trading, { times: 700 })
  const early = await stream.join()
  await follow(early, 0)
  expect(await readSequences(early, 700)).toEqual(range(1, 700))
  const late = await stream.join()
  await follow(late, 698)
  expect(await readSequences(late, 700)).toEqual([699, 700])
  const current = await stream.join()
  await follow(current, 700)
  await happen(stream.trading, { times: 3 })
  for (const client of [early, late, current]) expect(await readSequences(client, 703)).toEqual([701, 702, 703])
})

test('nobody resumes from what is yet to come', async () => {
  await using stream = await startStream()
  await happen(stream.trading)
  const client = await stream.join()
  client.send({ type: 'subscribe_account', after: 2 })
  expect(await client.expect('refused')).toMatchObject({ code: 'resume_ahead' })
  await happen(stream.trading)
  await stream.pass(1)
  await client.expect('heartbeat')
})

test('after what is no longer kept it begins anew, and says so; just before it, it is resumed', async () => {
  await using stream = await startStream()
  await happen(stream.trading, { times: 10 })
  await stream.trading.db.deleteFrom('account_events').where('sequence', '<=', '6').execute()
  const client = await stream.join()
  await follow(client, 6)
  expect(await readSequences(client, 10)).toEqual([7, 8, 9, 10])
  await follow(client, 5)
  expect(await client.expect('reset')).toEqual({ type: 'reset', channel: 'account', reason: 'too_old' })
  expect(await client.expect('account_snapshot')).toMatchObject({ sequence: 10 })
  await stream.trading.db.deleteFrom('account_events').execute()
  await follow(client, 10)
  await happen(stream.trading)
  expect(await readSequences(client, 11)).toEqual([11])
})

test('nothing of another account is told', async () => {
  await using stream = await startStream()
  const tenant = crypto.randomUUID()
  const [own, other] = [await stream.join(), await stream.join({ claims: { tenant } })]
  for (const client of [own, other]) {
    await follow(client)
    await client.expect('account_snapshot')
  }
  await happen(stream.trading, { tenant, reason: 'theirs' })
  await happen(stream.trading, { reason: 'ours' })
  expect(await own.expect('trading_state')).toMatchObject({ sequence: 1, tradingState: { reason: 'ours' } })
  expect(await other.expect('trading_state')).toMatchObject({ sequence: 1, tradingState: { reason: 'theirs' } })
})

test('who unsubscribes is told no more, and can subscribe again', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  await follow(client)
  await client.expect('account_snapshot')
  client.send({ type: 'unsubscribe', channel: 'account' })
  expect(await client.expect('unsubscribed')).toEqual({ type: 'unsubscribed', channel: 'account', symbols: [] })
  await happen(stream.trading)
  await stream.pass(1)
  await client.expect('heartbeat')
  await follow(client)
  expect(await client.expect('account_snapshot')).toMatchObject({ sequence: 1 })
})

test('without notices it finds out within a second', async () => {
  const deaf = { onNotice: () => () => undefined, start: () => undefined, stop: async () => undefined }
  await using stream = await startStream({ deps: () => ({ accountNotices: deaf }) })
  const client = await stream.join()
  await follow(client)
  await client.expect('account_snapshot')
  await happen(stream.trading)
  await stream.pass(1)
  await client.expect('heartbeat')
  expect(await readSequences(client, 1)).toEqual([1])
})

test('when the connection that hears is lost, it hears again soon, and of what happened meanwhile', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  await follow(client)
  await client.expect('account_snapshot')
  await endNotices(stream)
  await happen(stream.trading)
  await stream.pass(0.5)
  expect(await readSequences(client, 1)).toEqual([1])
  await expect.poll(() => countNotices(stream)).toBe(1)
  await happen(stream.trading)
  expect(await readSequences(client, 2)).toEqual([2])
})

test('what cannot be read now can be asked for again, and what happened meanwhile is not lost', async () => {
  await using stream = await startStream()
  const { db } = stream.trading
  const [client, other] = [await stream.join(), await stream.join()]
  await happen(stream.trading)
  await follow(client, 0)
  expect(await readSequences(client, 1)).toEqual([1])
  await sql`alter table account_events rename to hidden`.execute(db)
  other.send({ type: 'subscribe_account', after: 0 })
  expect(await other.expect('refused')).toMatchObject({ code: 'unavailable' })
  await sql`insert into hidden select tenant_id, 2, type, payload, at from hidden`.execute(db)
  await sql`update accounts set event_sequence = 2`.execute(db)
  await stream.pass(1)
  for (const one of [client, other]) await one.expect('heartbeat')
  await sql`alter table hidden rename to account_events`.execute(db)
  await stream.pass(1)
  for (const one of [client, other]) await one.expect('heartbeat')
  expect(await readSequences(client, 2)).toEqual([2])
  await follow(other, 0)
  expect(await readSequences(other, 2)).toEqual([1, 2])
})

async function countNotices({ trading }: TestStream): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from pg_stat_activity
    where datname = current_database() and application_name = 'trading-notices' and query like 'listen%'`.execute(
    trading.db,
  )
  return rows[0]?.count ?? 0
}

async function endNotices(stream: TestStream): Promise<void> {
  await expect.poll(() => countNotices(stream)).toBe(1)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'trading-notices'`.execute(stream.trading.db)
  await expect.poll(() => countNotices(stream)).toBe(0)
}
