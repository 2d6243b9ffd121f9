import type { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { happen } from '../../test/account-events.ts'
import { startStream, type TestStream } from '../../test/start-stream.ts'
import { createManualMarket } from '../market/manual-market.ts'
import { streamLimits } from './limits.ts'

const megabyte = 1024 * 1024
/** More than the kernel takes on both sides of a connection whose reader has stopped. */
const muchMoreThanBuffers = 40 * megabyte

/** The server's ends of the connections, to see what waits in them. */
function watchSockets({ trading }: TestStream): { mostWaiting: () => number; written: () => number } {
  const sockets = new Set<Socket>()
  trading.app.server.on('connection', (socket) => sockets.add(socket))
  return {
    mostWaiting: () => Math.max(0, ...[...sockets].map(({ writableLength }) => writableLength)),
    written: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
  }
}

type Raw = { type: string; sequence?: number; quotes?: { symbol: string; sequence: number }[] }

/** A client that says one thing and then reads nothing, until it is told to. */
async function stall(stream: TestStream, frame: object) {
  const webSocket = new WebSocket(stream.url(await stream.ticket()), { autoPong: false })
  const frames: string[] = []
  webSocket.on('message', (data) => {
    frames.push(data.toString())
    if (frames.length === 3) webSocket.pause()
  })
  webSocket.on('error', () => undefined)
  await new Promise((resolve) => webSocket.once('open', resolve))
  webSocket.send(JSON.stringify(frame))
  await expect.poll(() => frames.length).toBe(3)
  const closed = new Promise<number>((resolve) => webSocket.once('close', (code) => resolve(code)))
  return {
    webSocket,
    closed,
    received: () => frames.map((frame): Raw => JSON.parse(frame)),
    last: (): Raw => JSON.parse(frames.at(-1) ?? '{}'),
    bytes: () => frames.join('').length,
  }
}

/** A market of a hundred instruments: a moment of it is twenty thousand bytes. */
async function startBusy() {
  const clock = () => new Date()
  const listed = createManualMarket({ clock }).instruments()[0]
  const symbols = Array.from({ length: 100 }, (_, index) => `S${index}`)
  const instruments = symbols.map((symbol) => ({ ...listed, symbol }) as NonNullable<typeof listed>)
  const market = createManualMarket({ clock, instruments })
  for (const symbol of symbols) market.set(symbol, { bid: '99.99', ask: '100.01' })
  const stream = await startStream({ market })
  return { market, stream, symbols, sockets: watchSockets(stream) }
}

test('who stops reading misses quotes, not memory: the last of each comes when it reads again', async () => {
  const { market, stream: started, symbols, sockets } = await startBusy()
  await using stream = started
  const slow = await stall(stream, { type: 'subscribe', symbols })
  const neighbour = await stream.join()
  neighbour.send({ type: 'subscribe', symbols: ['S7'] })
  await neighbour.expect('subscribed')
  await neighbour.expect('snapshot')

  let produced = 0
  let ticks = 0
  let mostWaiting = 0
  while (produced < muchMoreThanBuffers) {
    market.tick()
    ticks += 1
    produced += 100 * 150
    expect((await neighbour.expect('quotes')).quotes).toMatchObject([{ symbol: 'S7', sequence: ticks + 1 }])
    mostWaiting = Math.max(mostWaiting, sockets.mostWaiting())
  }
  expect(mostWaiting).toBeGreaterThanOrEqual(streamLimits.waiting)
  expect(mostWaiting).toBeLessThan(streamLimits.waiting + 100 * 1024)

  slow.webSocket.resume()
  const last = () => slow.last().quotes?.map(({ sequence }) => sequence) ?? []
  await expect.poll(last, { timeout: 10_000 }).toEqual(Array(100).fill(ticks + 1))
  expect(slow.bytes()).toBeLessThan(produced / 2)
  const sequences = slow.received().flatMap(({ quotes = [] }) => quotes.filter(({ symbol }) => symbol === 'S7'))
  for (const [index, { sequence }] of sequences.entries()) {
    expect(sequence).toBeGreaterThan(sequences[index - 1]?.sequence ?? 0)
  }
  market.tick()
  await expect.poll(last).toEqual(Array(100).fill(ticks + 2))
  slow.webSocket.terminate()
}, 60_000)

test('who reads nothing for ten seconds is ended, and told why if it still reads in time', async () => {
  const { market, stream: started, symbols, sockets } = await startBusy()
  await using stream = started
  const [stubborn, sorry] = await Promise.all([
    stall(stream, { type: 'subscribe', symbols }),
    stall(stream, { type: 'subscribe', symbols }),
  ])
  while (sockets.mostWaiting() < streamLimits.waiting) {
    market.tick()
    await turn()
  }
  for (let ticks = 0; ticks < 1_000; ticks += 1) {
    market.tick()
    await turn()
  }
  await stream.pass(9)
  for (const { webSocket } of [stubborn, sorry]) expect(webSocket.readyState).toBe(WebSocket.OPEN)
  await stream.pass(1)
  sorry.webSocket.resume()
  expect(await sorry.closed).toBe(1013)
  // Its end is cut off; it finds out when it reads.
  await expect.poll(() => sockets.mostWaiting(), { timeout: 5_000 }).toBe(0)
  stubborn.webSocket.resume()
  expect(await stubborn.closed).toBe(1006)
}, 60_000)

test('who stops reading misses no event of its account: they wait in the database', async () => {
  await using stream = await startStream()
  const sockets = watchSockets(stream)
  const reason = 'x'.repeat(8_000)
  const count = Math.ceil(muchMoreThanBuffers / 10 / reason.length)
  await happen(stream.trading, { reason })
  const slow = await stall(stream, { type: 'subscribe_account' })
  const neighbour = await stream.join()
  neighbour.send({ type: 'subscribe_account' })
  await neighbour.expect('subscribed')
  await neighbour.expect('account_snapshot')

  let mostWaiting = 0
  for (let round = 0; round < 10; round += 1) {
    await happen(stream.trading, { times: count, reason })
    for (let event = 0; event < count; event += 1) await neighbour.expect('trading_state')
    mostWaiting = Math.max(mostWaiting, sockets.mostWaiting())
  }
  expect(mostWaiting).toBeGreaterThanOrEqual(streamLimits.waiting)
  expect(mostWaiting).toBeLessThan(streamLimits.waiting + 20 * 1024)

  slow.webSocket.resume()
  await expect.poll(() => slow.last().sequence, { timeout: 20_000 }).toBe(1 + 10 * count)
  const sequences = slow
    .received()
    .slice(3)
    .map(({ sequence }) => sequence)
  expect(sequences).toEqual(Array.from({ length: 10 * count }, (_, index) => index + 2))
  slow.webSocket.terminate()
}, 60_000)

test('a client that asks on and reads nothing is ended before it fills the memory', async () => {
  await using stream = await startStream()
  const sockets = watchSockets(stream)
  await happen(stream.trading, { reason: 'x'.repeat(200_000) })
  const greedy = await stall(stream, { type: 'subscribe_account' })
  let mostWaiting = 0
  while (mostWaiting < streamLimits.waitingAtMost) {
    const before = sockets.written()
    greedy.webSocket.send('{"type":"subscribe_account"}')
    await expect.poll(() => sockets.written(), { interval: 1 }).toBeGreaterThan(before + 200_000)
    stream.trading.clock.advance(1)
    mostWaiting = Math.max(mostWaiting, sockets.mostWaiting())
  }
  expect(mostWaiting).toBeLessThan(streamLimits.waitingAtMost + 250_000)
  greedy.webSocket.send('{"type":"subscribe_account"}')
  await expect.poll(() => sockets.mostWaiting(), { timeout: 5_000 }).toBe(0)
  greedy.webSocket.resume()
  expect(await greedy.closed).toBe(1006)
}, 60_000)
