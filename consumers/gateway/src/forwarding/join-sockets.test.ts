import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { WebSocket } from 'ws'
import { opening, openSocket, startSocketForwarder, startStreamUpstream } from '../../test/start-stream.ts'
import { startSocketUpstream } from '../../test/start-upstream.ts'

const echo = (socket: WebSocket) => {
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }))
}
const digest = (data: Buffer) => createHash('sha256').update(data).digest('hex')

test('a frame of many megabytes arrives whole', async () => {
  const upstream = await startStreamUpstream(echo)
  const socket = openSocket((await startSocketForwarder(upstream.url)).stream)
  await once(socket, 'open')
  const sent = randomBytes(24 * 1024 * 1024)

  socket.send(sent)
  const [data] = await once(socket, 'message')

  expect(digest(data)).toBe(digest(sent))
})

test('a hundred WebSockets do not get each other’s frames', async () => {
  const upstream = await startStreamUpstream(echo)
  const { stream } = await startSocketForwarder(upstream.url)
  const sockets = Array.from({ length: 100 }, () => openSocket(stream))
  await Promise.all(sockets.map((socket) => once(socket, 'open')))

  const answers = await Promise.all(
    sockets.map(async (socket, index) => {
      socket.send(`mine is ${index}`)
      const [data] = await once(socket, 'message')
      return String(data)
    }),
  )

  expect(answers).toEqual(sockets.map((_socket, index) => `mine is ${index}`))
})

test('who does not read holds up its upstream, not the gateway’s memory, and nobody else', async () => {
  const upstream = await startStreamUpstream(echo)
  const { stream } = await startSocketForwarder(upstream.url)
  const [slow, other] = [openSocket(stream), openSocket(stream)]
  await Promise.all([once(slow, 'open'), once(other, 'open')])
  const [toSlow] = upstream.sockets
  slow.pause()

  const frame = randomBytes(1024 * 1024)
  const frames = 64
  for (let sent = 0; sent < frames; sent += 1) toSlow?.send(frame)
  let waiting = Number.POSITIVE_INFINITY
  // Until no more leaves while others come and go.
  for (let calm = 0; calm < 50; ) {
    other.send('still there?')
    expect(String((await once(other, 'message'))[0])).toBe('still there?')
    const now = toSlow?.bufferedAmount ?? 0
    calm = now === waiting ? calm + 1 : 0
    waiting = now
  }

  // Kernel buffers and one chunk hold what has left; the rest waits where it was made.
  expect(waiting).toBeGreaterThan((frames / 2) * frame.length)

  let received = 0
  const all = new Promise<void>((resolve) => {
    slow.on('message', (data: Buffer) => {
      received += data.length
      if (received === frames * frame.length) resolve()
    })
  })
  slow.resume()
  await all
})

test.for([
  [4401, 'revoked'],
  [1013, 'too slow'],
] as const)('a close by the upstream says %i to the client', async ([code, reason]) => {
  const upstream = await startStreamUpstream((socket) => socket.close(code, reason))
  const { stream } = await startSocketForwarder(upstream.url)

  const [told, why] = await once(openSocket(stream), 'close')

  expect([told, String(why)]).toEqual([code, reason])
})

test('a close by the client reaches the upstream', async () => {
  const closed = Promise.withResolvers<number>()
  const upstream = await startStreamUpstream((socket) => socket.once('close', (code) => closed.resolve(code)))
  const socket = openSocket((await startSocketForwarder(upstream.url)).stream)
  await once(socket, 'open')

  socket.close(1000)

  expect(await closed.promise).toBe(1000)
})

test('an upstream that dies takes its clients along', async () => {
  const upstream = await startStreamUpstream((socket) => setImmediate(() => socket.terminate()))
  const { stream } = await startSocketForwarder(upstream.url)

  const [code] = await once(openSocket(stream), 'close')

  expect(code).toBe(1006)
})

test('a client that dies is gone at the upstream', async () => {
  const closed = Promise.withResolvers<number>()
  const upstream = await startStreamUpstream((socket) => socket.once('close', (code) => closed.resolve(code)))
  const socket = openSocket((await startSocketForwarder(upstream.url)).stream)
  await once(socket, 'open')

  socket.terminate()

  expect(await closed.promise).toBe(1006)
})

test.for(['client', 'upstream'] as const)(
  'where the connection of the %s breaks, the other one does',
  async (breaking) => {
    const ends = Promise.withResolvers<Socket>()
    const switched = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nopen'
    const server = await startSocketUpstream((socket) => {
      socket.write(switched)
      ends.resolve(socket)
    })
    const { url } = await startSocketForwarder(server.url)
    const client = connect({ host: '127.0.0.1', port: Number(new URL(url).port) })
    onTestFinished(() => void client.destroy())
    client.on('error', () => undefined)
    client.write(opening)
    await once(client, 'data')
    const upstream = await ends.promise
    const [broken, other] = breaking === 'client' ? [client, upstream] : [upstream, client]

    const closed = new Promise((resolve) => other.once('close', resolve))
    broken.resetAndDestroy()

    await closed
  },
)

test('who was told the last word and does not leave is cut off', async () => {
  const upstream = await startSocketUpstream((socket) => {
    socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nlast word')
  })
  const { url } = await startSocketForwarder(upstream.url)
  const { hostname, port } = new URL(url)
  const client = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  onTestFinished(() => void client.destroy())
  client.on('error', () => undefined)
  client.write(opening)

  const words: Buffer[] = []
  client.on('data', (data: Buffer) => words.push(data))
  await once(client, 'end')
  expect(Buffer.concat(words).toString()).toMatch(/\r\n\r\nlast word$/)
  const broken = new Promise((resolve) => client.once('close', resolve))
  const writing = setInterval(() => client.write('one more thing'), 50)
  onTestFinished(() => clearInterval(writing))

  await broken
})

test('a gateway that stops lets the upstream close in words', async () => {
  const upstream = await startStreamUpstream((socket) =>
    setImmediate(() => stopping.promise.then(() => socket.close(1001))),
  )
  const stopping = Promise.withResolvers<void>()
  const { app, stream } = await startSocketForwarder(upstream.url)
  const socket = openSocket(stream)
  await once(socket, 'open')

  const closed = app.close()
  stopping.resolve()

  expect((await once(socket, 'close'))[0]).toBe(1001)
  await closed
})

test('a gateway that stops cuts off what does not end', async () => {
  const upstream = await startStreamUpstream(() => undefined)
  const { app, stream } = await startSocketForwarder(upstream.url)
  const socket = openSocket(stream)
  await once(socket, 'open')

  const [[code]] = await Promise.all([once(socket, 'close'), app.close()])

  expect(code).toBe(1006)
})
