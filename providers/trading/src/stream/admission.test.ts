import { request } from 'node:http'
import { RevocationsUnknownError } from '@platform/conventions/access-tokens'
import { sql } from 'kysely'
import supertest from 'supertest'
import { expect, test, vi } from 'vitest'
import { startStream, type TestStream } from '../../test/start-stream.ts'
import { openStreamAt } from '../../test/stream-client.ts'
import { createAdmission } from './admission.ts'
import { createConnections } from './connections.ts'
import { streamLimits } from './limits.ts'

const origin = 'https://app.example'

test('pages of the platform and clients that are no browser may come in, other pages may not', async () => {
  await using stream = await startStream()
  await stream.join({ options: { origin } })
  await stream.join()
  for (const foreign of ['https://evil.example', `${origin}.evil.example`, 'null', `${origin}/`]) {
    const ticket = await stream.ticket()
    await expect(stream.open({ ticket, options: { origin: foreign } })).rejects.toMatchObject({
      status: 403,
      problem: { code: 'origin_refused' },
    })
    // A page cannot use up what is not its own.
    await stream.join({ ticket })
  }
})

test.for([
  ['none', (stream: TestStream) => stream.url(), 'token_required'],
  ['an empty one', (stream: TestStream) => stream.url(''), 'token_required'],
  ['one that never was', (stream: TestStream) => stream.url('x'.repeat(43)), 'invalid_token'],
] as const)('without a ticket nobody comes in: %s', async ([, urlOf, code]) => {
  await using stream = await startStream()
  await expect(openStreamAt(urlOf(stream))).rejects.toMatchObject({
    status: 401,
    problem: { code },
    headers: { 'content-type': 'application/problem+json', 'www-authenticate': 'Ticket' },
  })
})

test('a ticket that was used or is over is refused', async () => {
  await using stream = await startStream()
  const used = await stream.ticket()
  await stream.join({ ticket: used })
  await expect(stream.open({ ticket: used })).rejects.toMatchObject({ status: 401 })
  const over = await stream.ticket()
  await stream.pass(30)
  await expect(stream.open({ ticket: over })).rejects.toMatchObject({ status: 401 })
})

test.for(['sid', 'jti'] as const)('a ticket is worth nothing once its %s was revoked', async (claim) => {
  await using stream = await startStream()
  const id = crypto.randomUUID()
  const ticket = await stream.ticket({ [claim]: id })
  stream.trading.revoke({ kind: claim === 'sid' ? 'session' : 'token', id })
  await stream.pass(1)
  await expect(stream.open({ ticket })).rejects.toMatchObject({ status: 401, problem: { code: 'invalid_token' } })
})

test('while it cannot be told what was revoked, nobody comes in', async () => {
  await using stream = await startStream()
  const ticket = await stream.ticket()
  vi.spyOn(stream.trading.context.tokenCheck, 'isRevoked').mockImplementation(() => {
    throw new RevocationsUnknownError()
  })
  await expect(stream.open({ ticket })).rejects.toMatchObject({ status: 503, problem: { code: 'revocations_unknown' } })
})

test('a user has ten connections, and another has ten more', async () => {
  await using stream = await startStream()
  const sub = crypto.randomUUID()
  const clients = await Promise.all(Array.from({ length: 10 }, () => stream.join({ claims: { sub } })))
  await expect(stream.open({ claims: { sub } })).rejects.toMatchObject({
    status: 429,
    problem: { code: 'too_many_connections' },
  })
  await stream.join()
  clients[0]?.webSocket.close()
  await clients[0]?.closed
  await stream.join({ claims: { sub } })
})

test('beyond the connections of the server, those under way among them, nobody is looked up', async () => {
  await using stream = await startStream()
  const connections = createConnections()
  const admission = createAdmission(stream.trading.context, {
    ...connections,
    get size() {
      return streamLimits.connections - 1
    },
  })
  const headers = { 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }
  const upgrade = (ticket: string) => ({ method: 'GET', url: `/stream?ticket=${ticket}`, headers }) as never
  const [one, other] = [await stream.ticket(), await stream.ticket()]
  const first = admission.admit(upgrade(one))
  await expect(admission.admit(upgrade(other))).rejects.toMatchObject({ status: 503, code: 'unavailable' })
  await expect(first).resolves.toMatchObject({ tenant: stream.trading.tenant })
  await expect(admission.admit(upgrade(other))).resolves.toBeDefined()
})

test('the stream is at its own path only, and is nothing but a WebSocket', async () => {
  await using stream = await startStream()
  const elsewhere = stream.url(await stream.ticket()).replace('/stream', '/orders')
  await expect(openStreamAt(elsewhere)).rejects.toMatchObject({ status: 404, problem: { code: 'not_found' } })
  const { body, headers } = await supertest(stream.trading.app.server).get('/stream?ticket=x').expect(426)
  expect([body.code, headers['upgrade']]).toEqual(['upgrade_required', 'websocket'])
  const old = { headers: { 'sec-websocket-version': '8' } }
  expect(await ask(stream, { ...handshake, ...old.headers })).toBe(426)
  expect(await ask(stream, { ...handshake, 'sec-websocket-key': 'short' })).toBe(400)
})

test('who offers HTTP/2 on any other request is answered as anybody', async () => {
  await using stream = await startStream()
  expect(await ask(stream, { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c' }, '/livez')).toBe(200)
})

test('without its database the service refuses, and says that it will be back', async () => {
  await using stream = await startStream()
  const ticket = await stream.ticket()
  await sql`alter table stream_tickets rename to gone`.execute(stream.trading.db)
  await expect(stream.open({ ticket })).rejects.toMatchObject({ status: 500, problem: { code: 'internal' } })
  await stream.trading.database.drop()
  await expect(stream.open({ ticket })).rejects.toMatchObject({ status: 503, problem: { code: 'unavailable' } })
})

const handshake = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
}

/** The status that a hand-made request is answered with. */
async function ask(stream: TestStream, headers: Record<string, string>, path?: string): Promise<number | undefined> {
  const url = new URL(path ?? `/stream?ticket=${await stream.ticket()}`, stream.url().replace('ws:', 'http:'))
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    sent.end()
  })
}
