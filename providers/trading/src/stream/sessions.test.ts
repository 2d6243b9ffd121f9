import { RevocationsUnknownError } from '@platform/conventions/access-tokens'
import { expect, test, vi } from 'vitest'
import { startStream } from '../../test/start-stream.ts'

test.for(['session', 'token', 'user'] as const)(
  'a connection ends as soon as its %s is revoked, others go on',
  async (kind) => {
    await using stream = await startStream()
    const id = crypto.randomUUID()
    const claim = { session: { sid: id }, token: { jti: id }, user: { sub: id } }[kind]
    const client = await stream.join({ claims: claim })
    const other = await stream.join()
    await stream.pass(1)
    expect(await client.expect('heartbeat')).toBeDefined()
    stream.trading.revoke(kind === 'user' ? { kind, id, version: null } : { kind, id })
    await stream.pass(0.25)
    expect(await client.closed).toEqual({ code: 4401, reason: 'the session was revoked' })
    await stream.pass(1)
    await other.expect('heartbeat')
    await other.expect('heartbeat')
  },
)

test('while it cannot be told what was revoked, connections end until later', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  vi.spyOn(stream.trading.context.tokenCheck, 'isRevoked').mockImplementation(() => {
    throw new RevocationsUnknownError()
  })
  await stream.pass(0.25)
  expect(await client.closed).toMatchObject({ code: 1013 })
})

test('a connection ends with its token', async () => {
  await using stream = await startStream()
  const exp = Math.floor(stream.trading.clock().getTime() / 1_000) + 8
  const client = await stream.open({ claims: { exp } })
  expect((await client.expect('welcome')).expiresAt).toBe(new Date(exp * 1_000).toISOString())
  await stream.pass(7.75)
  await client.expect('heartbeat')
  expect(client.webSocket.readyState).toBe(client.webSocket.OPEN)
  await stream.pass(0.25)
  expect(await client.closed).toEqual({ code: 4401, reason: 'the time of the session is over' })
})

test('a connection lives on when it is renewed, under the new token', async () => {
  await using stream = await startStream()
  const now = Math.floor(stream.trading.clock().getTime() / 1_000)
  const [sub, sid] = [crypto.randomUUID(), crypto.randomUUID()]
  const client = await stream.join({ claims: { sub, exp: now + 6 } })
  client.send({ type: 'renew', ticket: await stream.ticket({ sub, sid, exp: now + 500 }) })
  expect(await client.expect('renewed')).toEqual({
    type: 'renewed',
    expiresAt: new Date((now + 500) * 1_000).toISOString(),
  })
  await stream.pass(6)
  await client.expect('heartbeat')
  stream.trading.revoke({ kind: 'session', id: sid })
  await stream.pass(0.25)
  expect(await client.closed).toMatchObject({ code: 4401, reason: 'the session was revoked' })
})

test('nobody renews with the ticket of another, and the other can still use it', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  const sub = crypto.randomUUID()
  for (const claims of [{ sub }, { sub, tenant: crypto.randomUUID() }]) {
    const ticket = await stream.ticket(claims)
    client.send({ type: 'renew', ticket })
    expect(await client.expect('refused')).toMatchObject({ code: 'bad_ticket' })
    await stream.join({ ticket })
  }
})

test('a ticket renews once', async () => {
  await using stream = await startStream()
  const sub = crypto.randomUUID()
  const client = await stream.join({ claims: { sub } })
  const ticket = await stream.ticket({ sub })
  client.send({ type: 'renew', ticket })
  client.send({ type: 'renew', ticket })
  await client.expect('renewed')
  expect(await client.expect('refused')).toMatchObject({ code: 'bad_ticket' })
})

test('a heartbeat comes every so many seconds, and a client that is no longer there is cut off', async () => {
  await using stream = await startStream({ config: { heartbeatSeconds: 2 } })
  const silent = await stream.join({ options: { autoPong: false } })
  const client = await stream.join()
  for (let second = 1; second <= 9; second += 1) {
    const pinged = second % 3 === 0 ? new Promise((resolve) => client.webSocket.once('ping', resolve)) : undefined
    await stream.pass(1)
    await pinged
    // Its pong is heard before the next second is over.
    client.send({ type: 'unsubscribe', channel: 'quotes' })
    await expect.poll(() => client.waiting().some(({ type }) => type === 'unsubscribed')).toBe(true)
    for (const { type } of client.waiting().splice(0)) expect(['heartbeat', 'unsubscribed']).toContain(type)
  }
  expect(silent.webSocket.readyState).toBe(silent.webSocket.OPEN)
  expect(silent.waiting().map(({ type }) => type)).toEqual(['heartbeat', 'heartbeat', 'heartbeat', 'heartbeat'])
  await stream.pass(1)
  expect(await silent.closed).toMatchObject({ code: 1006 })
  await client.expect('heartbeat')
})

test('a server that stops says so, and does not wait for clients that do not answer', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  const deaf = await stream.join()
  deaf.webSocket.pause()
  await stream.trading.app.close()
  expect(await client.closed).toEqual({ code: 1001, reason: 'the server stops' })
  deaf.webSocket.resume()
  expect(await deaf.closed).toMatchObject({ code: 1001 })
  await expect(stream.open({ ticket: 'x' })).rejects.toThrow()
})

test('a server that stops does not wait for a database that does not answer', async () => {
  const notices = { onNotice: () => () => undefined, start: () => undefined, stop: () => new Promise<void>(() => {}) }
  await using stream = await startStream({ deps: () => ({ accountNotices: notices }) })
  const client = await stream.join()
  await stream.trading.app.close()
  expect(await client.closed).toMatchObject({ code: 1001 })
})
