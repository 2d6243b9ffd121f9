import { type WebSocketHandler, type WebSocketHandlerConnection, ws } from 'msw'
import { participantOf } from '../session.ts'
import { openSocket } from './open-socket.ts'

/** MSW handlers that answer WebSockets as the providers of the plugin's options. */
export function interceptSockets(): WebSocketHandler[] {
  return Object.entries(participantOf().providers).map(([name, { url }]) =>
    ws
      .link(`${url.replace(/^http/, 'ws').replace(/\/$/, '')}/*`)
      .addEventListener('connection', (connection) => openIntercepted(name, connection)),
  )
}

/** The headers of an intercepted WebSocket cannot be seen. */
function openIntercepted(provider: string, { client, info }: WebSocketHandlerConnection): void {
  let closed = false
  client.addEventListener('close', () => {
    closed = true
  })
  openSocket(provider, {
    url: new URL(client.url),
    headers: new Headers(),
    protocols: [info.protocols ?? []].flat(),
    isOpen: () => !closed,
    send: (text) => client.send(text),
    close: (code, reason) => {
      closed = true
      client.close(code, reason)
    },
    onFrame: (listener) => client.addEventListener('message', ({ data }) => listener(data)),
  })
}
