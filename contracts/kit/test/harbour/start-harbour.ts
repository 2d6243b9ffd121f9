import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { departure } from './sockets.ts'

/** What a harbour does wrong. */
export type HarbourFault =
  | 'closes at once'
  | 'closes without a word'
  | 'ends'
  | 'sends a gate in words'
  | 'sends no departures'
  | 'sends nothing'
  | 'sends text for JSON'

interface HarbourOptions {
  fault?: HarbourFault
  /** Frames before the token was acknowledged are refused, as many protocols have it. */
  acknowledges?: boolean
}

/** A harbour with a real WebSocket at `/api/ports/{portId}/departures`: the provider that the cases verify. */
export async function startHarbour({ fault, acknowledges = false }: HarbourOptions = {}) {
  const berths = new Map<string, string>()
  const tickets = new Set<string>()
  const server = createServer((_request, response) => response.writeHead(404).end())
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, stream, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const portId = /^\/api\/ports\/([^/]+)\/departures$/.exec(pathname)?.[1] ?? ''
    const status = tickets.has(searchParams.get('ticket') ?? '') ? (berths.has(portId) ? 101 : 404) : 401
    if (status !== 101) return void stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`)
    const serve = (fault && misdeeds[fault]) ?? talk
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, berths.get(portId) ?? ''))
  })

  const misdeeds: Partial<Record<HarbourFault, (socket: WebSocket) => void>> = {
    'closes at once': (socket) => socket.close(4403, 'the port is closed'),
    'closes without a word': (socket) => socket.terminate(),
    'sends nothing': () => {},
    ends: (socket) => {
      socket.terminate()
      server.close()
    },
  }

  function talk(socket: WebSocket, ferryId: string): void {
    const send = (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message))
    const sendDeparture = () => {
      send({ type: 'heartbeat', at: 1 })
      if (fault === 'sends text for JSON') send(`departure of ${ferryId}`)
      else if (fault !== 'sends no departures')
        send({ ...departure, ferryId, gate: fault === 'sends a gate in words' ? 'four' : null, deck: 'upper' })
    }
    let known = !acknowledges
    send({ type: 'heartbeat' })
    send('Notice: ebb at noon')
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data))
      if (frame.password !== undefined && frame.password !== 'the password of the harbour') {
        send({ type: 'error', why: `wrong password ${frame.password}` })
      } else if (frame.auth !== undefined) {
        setImmediate(() => {
          known = true
          send({ type: 'acknowledged' })
        })
      } else if (!known) {
        socket.close(4401, 'not acknowledged')
      } else if (frame.ferryId === ferryId) {
        sendDeparture()
      }
    })
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    moor(portId: string, ferryId: string) {
      berths.set(portId, ferryId)
    },
    issue(ticket: string) {
      tickets.add(ticket)
      return ticket
    },
    reset() {
      berths.clear()
      tickets.clear()
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      server.close()
      server.closeAllConnections()
    },
  }
}
