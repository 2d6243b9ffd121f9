import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { visitSocket } from './visit-socket.ts'

async function serve(talk: (socket: WebSocket) => void): Promise<URL> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  server.on('connection', talk)
  await once(server, 'listening')
  return new URL(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

const way = { headers: {}, protocols: [], frames: [] }

test('repeated frames are looked at once, binary ones are told', async () => {
  const url = await serve((socket) => {
    for (const text of ['a', 'a', 'b']) socket.send(text)
    socket.send(Buffer.from([0]))
    socket.close(4000, 'done')
  })
  const seen: string[] = []
  const isWanted = async (frame: string) => {
    seen.push(frame)
    return false
  }
  const visit = await visitSocket({ url, ...way }, { timeout: 5_000, isWanted })
  expect(visit).toEqual({
    received: ['a', 'b', '(binary frame)'],
    end: { kind: 'closed', code: 4000, reason: 'done' },
  })
  expect(seen).toEqual(visit.received)
})

test('what came before the end counts, though it is looked at after it', async () => {
  const url = await serve((socket) => {
    for (let at = 0; at < 100; at += 1) socket.send(String(at))
    socket.send('wanted')
    socket.terminate()
  })
  // Turns of the event loop, in which the end arrives long before the last frame is looked at.
  const isWanted = async (frame: string) => setImmediate(frame === 'wanted')
  const visit = await visitSocket({ url, ...way }, { timeout: 5_000, isWanted })
  expect(visit.end).toBeUndefined()
  expect(visit.received.at(-1)).toBe('wanted')
})

test('a stream without end is given up', async () => {
  const url = await serve((socket) => {
    for (let at = 0; at < 1_000; at += 1) socket.send(String(at))
    socket.close(4000)
  })
  const { received } = await visitSocket({ url, ...way }, { timeout: 5_000, isWanted: async () => false })
  expect(received).toHaveLength(200)
})
