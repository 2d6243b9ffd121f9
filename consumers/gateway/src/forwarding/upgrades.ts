import { type IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { AnyServer } from '@platform/conventions/server'

/** A connection whose client wants a WebSocket of it, and what it sent beyond its request. */
export type Upgrade = { socket: Socket; head: Buffer }

const upgrades = new WeakMap<IncomingMessage, Upgrade>()

/** What Node hands over with a request for a WebSocket; undefined for any other request. */
export function upgradeOf(request: IncomingMessage): Upgrade | undefined {
  return upgrades.get(request)
}

/**
 * Has requests for a WebSocket at this path routed like any other, so that they are traced, counted and refused like any
 * other. Everywhere else an `Upgrade` is ignored, as it may be (RFC 9110 §7.8): some clients offer HTTP/2 with every request.
 */
export function takeUpgrades(app: AnyServer, path: string): void {
  const isForPath = ({ url = '', headers }: IncomingMessage) =>
    headers.upgrade?.toLowerCase() === 'websocket' && url.split('?', 1)[0] === path
  Object.assign(app.server, { shouldUpgradeCallback: isForPath })
  app.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // Node has taken its own listener away; the socket destroys itself.
    socket.on('error', () => undefined)
    upgrades.set(request, { socket, head })
    const response = new ServerResponse(request)
    response.shouldKeepAlive = false
    response.assignSocket(socket)
    response.once('finish', () => socket.end())
    app.routing(request, response)
  })
}
