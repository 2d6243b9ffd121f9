import { expect } from 'vitest'
import { withinASecond } from '../auth/within-a-second.ts'
import { nextOf, type StreamClient } from './open-stream.ts'
import { test } from './trading-test.ts'

/** The next events of the account, as their numbers and types. */
async function nextEvents(client: StreamClient, count: number): Promise<[number, string][]> {
  const events: [number, string][] = []
  while (events.length < count) {
    const message = await client.next()
    if ('sequence' in message && message.type !== 'account_snapshot') events.push([message.sequence, message.type])
    else if (message.type !== 'heartbeat') throw new Error(`${message.type} came in place of an event.`)
  }
  return events
}

test('a ticket opens the stream through the gateway once: a snapshot, then every change in its order, and heartbeats', async ({
  trader,
  streams,
  levers,
}) => {
  const first = await levers.quote(100)
  const { body } = await trader.expect(201, 'createStreamTicket')
  const client = await streams.openWith(body.ticket)
  const { session } = await client.expect('welcome')
  client.send({ type: 'subscribe', symbols: ['ACME'] })
  expect(await nextOf(client, 'subscribed')).toMatchObject({ channel: 'quotes', symbols: ['ACME'] })
  const snapshot = await nextOf(client, 'snapshot')
  expect(snapshot).toMatchObject({ session, quotes: [{ symbol: 'ACME', sequence: first.sequence, last: '100.00' }] })
  const seen: number[] = []
  for (const last of [101, 102, 103]) {
    await levers.quote(last)
    const { quotes } = await nextOf(client, 'quotes')
    for (const quote of quotes) {
      seen.push(quote.sequence)
      expect(quote.last).toBe(last.toFixed(2))
    }
  }
  expect(seen).toEqual([1, 2, 3].map((step) => first.sequence + step))
  expect(await nextOf(client, 'heartbeat')).toMatchObject({ at: expect.any(String) })
  await expect(streams.openWith(body.ticket)).rejects.toMatchObject({ status: 401, problem: { code: 'invalid_token' } })
})

test('the account is told on the stream as the answers tell it, and no other account’s is', async ({
  trader,
  join,
  streams,
  levers,
}) => {
  await levers.quote(100)
  const stranger = await join()
  const [mine, theirs] = [await streams.open(trader), await streams.open(stranger)]
  for (const client of [mine, theirs]) {
    client.send({ type: 'subscribe_account' })
    await nextOf(client, 'subscribed')
    expect(await nextOf(client, 'account_snapshot')).toMatchObject({ sequence: 0, orders: [], positions: [] })
  }
  const order = await trader.place()
  for (const status of ['pending_new', 'open', 'filled']) {
    expect((await nextOf(mine, 'order')).order).toMatchObject({ id: order.id, status })
  }
  expect((await nextOf(mine, 'fill')).fill).toEqual((await trader.fills())[0])
  expect((await nextOf(mine, 'position')).position).toMatchObject({ symbol: 'ACME', quantity: '10', version: 1 })
  const switched = await trader.switchTo('reducing')
  expect((await nextOf(mine, 'trading_state')).tradingState).toEqual(switched)
  await nextOf(theirs, 'heartbeat')
  expect(theirs.waiting().filter(({ type }) => type !== 'heartbeat')).toEqual([])
})

test('who comes back resumes quotes and account after the last that it has, without a gap or a double', async ({
  trader,
  streams,
  levers,
}) => {
  const { sequence } = await levers.quote(100)
  const before = await streams.open(trader)
  before.send({ type: 'subscribe', symbols: ['ACME'] })
  before.send({ type: 'subscribe_account' })
  await nextOf(before, 'subscribed')
  await nextOf(before, 'snapshot')
  await nextOf(before, 'subscribed')
  await nextOf(before, 'account_snapshot')
  await trader.place()
  expect((await nextEvents(before, 5)).at(-1)).toEqual([5, 'position'])
  before.webSocket.terminate()
  await before.closed
  for (const last of [101, 102]) await levers.quote(last)
  await trader.place()

  const after = await streams.open(trader)
  expect(after.welcome.session).toBe(before.welcome.session)
  const resume = { session: before.welcome.session, sequences: { ACME: sequence } }
  after.send({ type: 'subscribe', symbols: ['ACME'], resume })
  await nextOf(after, 'subscribed')
  const told: number[] = []
  while (told.length < 2) told.push(...(await nextOf(after, 'quotes')).quotes.map((quote) => quote.sequence))
  expect(told).toEqual([sequence + 1, sequence + 2])
  after.send({ type: 'subscribe_account', after: 5 })
  await nextOf(after, 'subscribed')
  expect((await nextEvents(after, 5)).map(([number]) => number)).toEqual([6, 7, 8, 9, 10])
})

test('killed and started again: the account is resumed without a gap, quotes say that they begin anew', async ({
  trader,
  streams,
  levers,
  part,
}) => {
  const { sequence } = await levers.quote(100)
  const before = await streams.open(trader)
  before.send({ type: 'subscribe_account' })
  await nextOf(before, 'subscribed')
  await nextOf(before, 'account_snapshot')
  await trader.place()
  await nextEvents(before, 5)
  await part.kill()
  expect(await before.closed).toMatchObject({ code: 1006 })
  await part.revive()
  await levers.quote(100)
  await trader.place()

  const after = await streams.open(trader)
  const { session } = before.welcome
  expect(after.welcome.session).not.toBe(session)
  after.send({ type: 'subscribe', symbols: ['ACME'], resume: { session, sequences: { ACME: sequence } } })
  await nextOf(after, 'subscribed')
  expect(await nextOf(after, 'reset')).toMatchObject({ channel: 'quotes', reason: 'another_session' })
  expect((await nextOf(after, 'snapshot')).quotes).toMatchObject([{ symbol: 'ACME' }])
  after.send({ type: 'subscribe_account', after: 5 })
  await nextOf(after, 'subscribed')
  expect((await nextEvents(after, 5)).map(([number]) => number)).toEqual([6, 7, 8, 9, 10])
})

test('signing out ends the stream within a second, and so does the end of the token’s time', async ({
  join,
  streams,
  platform,
}) => {
  const [one, other] = [await join(), await join()]
  const [leaving, staying] = [await streams.open(one), await streams.open(other)]
  await one.device.expect(204, 'logout')
  const ended = await withinASecond(() => Promise.race([leaving.closed, Promise.reject(new Error('still open'))]))
  expect(ended).toMatchObject({ code: 4401, reason: 'the session was revoked' })
  expect(staying.webSocket.readyState).toBe(staying.webSocket.OPEN)
  await platform.advance(601_000)
  expect(await staying.closed).toMatchObject({ code: 4401, reason: 'the time of the session is over' })
})

test('a new ticket in time moves the end of the stream to that of the new token', async ({
  trader,
  streams,
  platform,
}) => {
  const client = await streams.open(trader)
  await platform.advance(3_000)
  await trader.device.refresh({ headers: { origin: platform.settings.origin } })
  const { body } = await trader.expect(201, 'createStreamTicket')
  client.send({ type: 'renew', ticket: body.ticket })
  const { expiresAt } = await nextOf(client, 'renewed')
  expect(Date.parse(expiresAt) - Date.parse(client.welcome.expiresAt)).toBeGreaterThanOrEqual(3_000)
})

test('a quote that has not moved for five seconds is stale, wherever it is told', async ({
  trader,
  levers,
  platform,
}) => {
  await levers.quote(100)
  await trader.place()
  const path = { symbol: 'ACME' }
  expect((await trader.expect(200, 'getMarketQuote', { path })).body.stale).toBe(false)
  await platform.advance(5_000)
  expect((await trader.expect(200, 'getMarketQuote', { path })).body.stale).toBe(true)
  expect(await trader.position()).toMatchObject({ stale: true, mark: '100' })
  expect((await trader.account()).staleMarks).toBe(true)
  await levers.quote(101)
  expect((await trader.expect(200, 'getMarketQuote', { path })).body).toMatchObject({ stale: false, last: '101.00' })
  expect((await trader.account()).staleMarks).toBe(false)
})

test('bars are oldest first, whole, of the asked time alone, and none are of a closed market', async ({ trader }) => {
  const ask = async (interval: string, from: string, to: string) =>
    (await trader.expect(200, 'listCandles', { path: { symbol: 'ACME' }, query: { interval, from, to } })).body.items
  // Both sides of the night in 2025 on which New York's clocks went forward: the session moves an hour in UTC.
  const minutes = await ask('1m', '2025-03-07T00:00:00Z', '2025-03-08T00:00:00Z')
  expect([minutes.length, minutes[0]?.opensAt, minutes.at(-1)?.opensAt]).toEqual([
    390,
    '2025-03-07T14:30:00.000Z',
    '2025-03-07T20:59:00.000Z',
  ])
  const after = await ask('1m', '2025-03-10T00:00:00Z', '2025-03-11T00:00:00Z')
  expect([after.length, after[0]?.opensAt]).toEqual([390, '2025-03-10T13:30:00.000Z'])
  expect(await ask('1m', '2025-03-08T00:00:00Z', '2025-03-10T00:00:00Z')).toEqual([])
  expect(await ask('1d', '2025-12-25T00:00:00Z', '2025-12-26T00:00:00Z')).toEqual([])
  expect(await ask('1d', '2025-03-03T00:00:00Z', '2025-03-15T00:00:00Z')).toHaveLength(10)
  expect(await ask('1m', '2025-03-10T13:30:00Z', '2025-03-10T13:32:00Z')).toEqual(after.slice(0, 2))
  for (const { open, high, low, close } of minutes) {
    expect(Math.max(Number(open), Number(close), Number(low))).toBeLessThanOrEqual(Number(high))
    expect(Math.min(Number(open), Number(close), Number(high))).toBeGreaterThanOrEqual(Number(low))
  }
})

test('a client that reads nothing costs its neighbours nothing, and hears the latest when it reads again', async ({
  join,
  trader,
  streams,
  levers,
}) => {
  const stalled = await streams.open(await join())
  const neighbour = await streams.open(trader)
  for (const client of [stalled, neighbour]) {
    client.send({ type: 'subscribe', symbols: ['ACME'] })
    await nextOf(client, 'subscribed')
    await nextOf(client, 'snapshot')
  }
  stalled.webSocket.pause()
  let last = 0
  for (let step = 0; step < 200; step += 1) last = (await levers.quote(100 + step / 100)).sequence
  const seen: number[] = []
  while ((seen.at(-1) ?? 0) < last) {
    seen.push(...(await nextOf(neighbour, 'quotes')).quotes.map(({ sequence }) => sequence))
  }
  expect(seen).toHaveLength(200)
  stalled.webSocket.resume()
  const late: number[] = []
  while ((late.at(-1) ?? 0) < last)
    late.push(...(await nextOf(stalled, 'quotes')).quotes.map(({ sequence }) => sequence))
  expect(late).toEqual(late.toSorted((one, other) => one - other))
})
