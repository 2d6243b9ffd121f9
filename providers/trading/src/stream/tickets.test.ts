import { expect, test } from 'vitest'
import { startStream } from '../../test/start-stream.ts'
import { startTrading } from '../../test/start-trading.ts'

test('a ticket is given for its short life, and nobody may keep it', async () => {
  await using trading = await startTrading()
  const { body, headers } = await trading.call('post', '/stream-tickets').expect(201)
  expect(Date.parse(body.expiresAt) - trading.clock().getTime()).toBe(30_000)
  expect(headers['cache-control']).toBe('no-store')
  const kept = await trading.db.selectFrom('stream_tickets').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(kept)).not.toContain(body.ticket)
})

test('who may not read may have no ticket', async () => {
  await using trading = await startTrading()
  await trading.call('post', '/stream-tickets', { scope: 'account trading:write' }).expect(403)
})

test('a ticket is good once, also when ten try at the same moment', async () => {
  await using stream = await startStream()
  const ticket = await stream.ticket()
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => stream.open({ ticket })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('ten tickets may wait to be used, also when thirty are asked for at once', async () => {
  await using stream = await startStream()
  const sub = crypto.randomUUID()
  const ask = () => stream.ticket({ sub }).catch(() => undefined)
  const given = await Promise.all(Array.from({ length: 30 }, ask))
  const tickets = given.filter((ticket) => ticket !== undefined)
  expect(tickets).toHaveLength(10)
  expect(await ask()).toBeUndefined()
  await stream.open({ ticket: String(tickets[0]) })
  expect(await ask()).toBeDefined()
  await stream.pass(30)
  expect(await ask()).toBeDefined()
  expect(await stream.ticket()).toBeDefined()
})

test('a ticket is over with the token that it was given for', async () => {
  await using stream = await startStream()
  const exp = Math.floor(stream.trading.clock().getTime() / 1_000) + 5
  const ticket = await stream.ticket({ exp })
  await stream.pass(5)
  await expect(stream.open({ ticket })).rejects.toMatchObject({ status: 401 })
})
