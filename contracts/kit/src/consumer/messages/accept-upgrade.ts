import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { readHeaders } from '../../loopback/read-headers.ts'
import { openSocket } from './open-socket.ts'

/**
 * Accepts the WebSockets of a server that answers as a provider.
 *
 * @param origin of the provider's base URL
 * @returns closes the WebSockets that are open
 */
export function acceptUpgrades(server: Server, provider: string, origin: string): () => void {
  // Every subprotocol is accepted, as MSW does: the first that the client offers.
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const headers = readHeaders(request)
      openSocket(provider, {
        url: new URL(request.url ?? '/', origin),
        headers,
        protocols: (headers.get('sec-websocket-protocol') ?? '').split(/\s*,\s*/).filter(Boolean),
        isOpen: () => socket.readyState === socket.OPEN,
        send: (text) => socket.send(text),
        close: (code, reason) => socket.close(code, reason),
        onFrame: (listener) => onFrame(socket, listener),
      })
    })
  })
  return () => {
    for (const socket of sockets.clients) socket.terminate()
  }
}

function onFrame(socket: WebSocket, listener: (data: unknown) => void): void {
  socket.on('message', (data, isBinary) => listener(isBinary ? data : String(data)))
}
