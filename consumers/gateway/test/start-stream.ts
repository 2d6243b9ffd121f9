import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createGatewayServer } from '@platform/conventions/server'
import { onTestFinished } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { translateUpstreamFault } from '../src/forwarding/upstream-fault.ts'
import { forwardOneSocket } from '../src/routes/forwarded-socket.ts'

/** A request for the WebSocket, to be sent as it is. */
export const opening = [
  'GET /trading/stream?ticket=t HTTP/1.1',
  'Host: gateway.test',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '',
  '',
].join('\r\n')

/** Who serves WebSockets behind the gateway, until the test ends. */
export type StreamUpstream = {
  url: string
  /** What was asked for, in order. */
  requests: IncomingMessage[]
  sockets: Set<WebSocket>
}

/** Starts one that takes every WebSocket and then does this with it. */
export async function startStreamUpstream(onSocket: (socket: WebSocket) => void): Promise<StreamUpstream> {
  const requests: IncomingMessage[] = []
  const server = createServer()
  const webSockets = new WebSocketServer({ server, handleProtocols: (offered) => [...offered].at(-1) ?? false })
  webSockets.on('connection', (socket, request) => {
    requests.push(request)
    socket.on('error', () => undefined)
    onSocket(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of webSockets.clients) socket.terminate()
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, requests, sockets: webSockets.clients }
}

/** Listens as the gateway would for the one WebSocket that it forwards, `/trading/stream`. */
export async function startSocketForwarder(upstream: string, { within = 2_000, limit = 1_000 } = {}) {
  const app = createGatewayServer({ translators: [translateUpstreamFault] })
  forwardOneSocket(app, { path: '/trading/stream', upstream: { url: upstream, path: '/stream' }, within, limit })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    app.server.closeAllConnections()
    await app.close()
  })
  return { app, url, stream: `${url.replace('http', 'ws')}/trading/stream` }
}

/** Opens a WebSocket that the test has the end of, until it ends. */
export function openSocket(url: string, options: ConstructorParameters<typeof WebSocket>[2] = {}): WebSocket {
  const socket = new WebSocket(url, options)
  socket.on('error', () => undefined)
  onTestFinished(() => socket.terminate())
  return socket
}

/** What a WebSocket was refused with. */
export async function readRefusal(socket: WebSocket) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  socket.once('unexpected-response', (_request, response) => resolve(response))
  socket.once('open', () => reject(new Error('It was opened.')))
  const response = await promise
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }
}
