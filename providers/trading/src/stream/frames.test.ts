import { createConnection } from 'node:net'
import { expect, test } from 'vitest'
import { startStream } from '../../test/start-stream.ts'
import { createManualMarket } from '../market/manual-market.ts'

test.for([
  'no JSON',
  '[]',
  'null',
  '{}',
  '{"type":"sell"}',
  '{"type":"subscribe"}',
  '{"type":"subscribe","symbols":[]}',
  '{"type":"subscribe","symbols":["acme"]}',
  '{"type":"subscribe","symbols":["ACME"],"depth":5}',
  '{"type":"subscribe_account","after":-1}',
  '{"type":"subscribe_account","after":1.5}',
  '{"type":"unsubscribe","channel":"news"}',
  '{"type":"renew","ticket":7}',
])('a frame that is not documented is refused, and nothing else happens: %s', async (frame) => {
  await using stream = await startStream()
  const client = await stream.join()
  client.send(frame)
  expect(await client.expect('refused')).toMatchObject({ code: 'malformed' })
  client.send({ type: 'subscribe', symbols: ['ACME'] })
  expect(await client.expect('subscribed')).toMatchObject({ symbols: ['ACME'] })
})

test('five such frames in a row end the connection', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  for (let count = 0; count < 4; count += 1) client.send('x')
  client.send({ type: 'unsubscribe', channel: 'quotes' })
  for (let count = 0; count < 5; count += 1) client.send('x')
  expect(await client.closed).toMatchObject({ code: 1008 })
  expect(client.waiting().map(({ type }) => type)).toEqual([
    ...Array(4).fill('refused'),
    'unsubscribed',
    ...Array(5).fill('refused'),
  ])
})

test('a binary frame ends the connection', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  client.webSocket.send(Buffer.from('{"type":"subscribe_account"}'))
  expect(await client.closed).toMatchObject({ code: 1003 })
})

test.for([
  [8 * 1024, 1005],
  [8 * 1024 + 1, 1009],
] as const)('a frame of %i bytes ends the connection with %i', async ([size, code]) => {
  await using stream = await startStream()
  const client = await stream.join()
  client.send(JSON.stringify({ type: 'unsubscribe', channel: 'quotes' }).padEnd(size))
  if (code === 1005) {
    await client.expect('unsubscribed')
    client.webSocket.close()
  }
  expect(await client.closed).toMatchObject({ code })
})

test('twenty frames a second are taken, and one more ends the connection', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  const say = async (times: number) => {
    for (let count = 0; count < times; count += 1) client.send({ type: 'unsubscribe', channel: 'quotes' })
    for (let count = 0; count < times; count += 1) await client.expect('unsubscribed')
  }
  await say(20)
  await stream.pass(0.5)
  await say(10)
  client.send({ type: 'unsubscribe', channel: 'quotes' })
  expect(await client.closed).toEqual({ code: 1008, reason: 'too many frames' })
})

test('pings count as frames: each would be answered', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  for (let count = 0; count < 21; count += 1) client.webSocket.ping()
  expect(await client.closed).toMatchObject({ code: 1008 })
})

test('what a client sends while it is answered waits on its side', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  client.send({ type: 'subscribe_account' })
  client.send({ type: 'unsubscribe', channel: 'account' })
  client.send({ type: 'subscribe', symbols: ['ACME'] })
  for (const type of ['subscribed', 'account_snapshot', 'unsubscribed', 'subscribed', 'snapshot'] as const) {
    await client.expect(type)
  }
})

test('an instrument that is not there is refused, and with it the frame', async () => {
  await using stream = await startStream()
  const client = await stream.join()
  client.send({ type: 'subscribe', symbols: ['ACME', 'NOPE'] })
  expect(await client.expect('refused')).toMatchObject({ code: 'unknown_symbol' })
  client.send({ type: 'unsubscribe', channel: 'quotes' })
  expect(await client.expect('unsubscribed')).toMatchObject({ symbols: [] })
})

test('a hundred instruments can be subscribed to, over however many frames', async () => {
  const symbols = Array.from({ length: 101 }, (_, index) => `S${index}`)
  const clock = () => new Date()
  const listed = createManualMarket({ clock }).instruments()[0]
  const instruments = symbols.map((symbol) => ({ ...listed, symbol }) as NonNullable<typeof listed>)
  await using stream = await startStream({ market: createManualMarket({ clock, instruments }) })
  const client = await stream.join()
  client.send({ type: 'subscribe', symbols: symbols.slice(0, 60) })
  await client.expect('subscribed')
  await client.expect('snapshot')
  client.send({ type: 'subscribe', symbols: symbols.slice(50, 101) })
  expect(await client.expect('refused')).toMatchObject({ code: 'too_many_symbols' })
  client.send({ type: 'subscribe', symbols: symbols.slice(50, 100) })
  expect((await client.expect('subscribed')).symbols).toHaveLength(100)
})

test('bytes that are no WebSocket end the connection and nothing else', async () => {
  await using stream = await startStream()
  const { port } = new URL(stream.url().replace('ws:', 'http:'))
  const socket = createConnection(Number(port), '127.0.0.1')
  socket.write(
    `GET /stream?ticket=${await stream.ticket()} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  )
  const bytes: Buffer[] = []
  socket.on('data', (chunk: Buffer) => {
    if (bytes.length === 0) socket.write(Buffer.alloc(1_000, 0xff))
    bytes.push(chunk)
  })
  await new Promise((resolve) => socket.once('close', resolve))
  expect(Buffer.concat(bytes).toString()).toMatch(/^HTTP\/1\.1 101 /)
  await stream.join()
})
