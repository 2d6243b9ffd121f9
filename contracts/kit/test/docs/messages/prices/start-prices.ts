import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** The service: whoever has a ticket may subscribe to a symbol that is traded. */
export async function startPrices() {
  const tickets = new Set<string>()
  const traded = new Set<string>()
  const server = createServer((_request, response) => response.writeHead(404).end())
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, stream, head) => {
    const ticket = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket') ?? ''
    if (!tickets.has(ticket)) return void stream.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.send(JSON.stringify({ type: 'heartbeat' }))
      socket.on('message', (data) => {
        const { subscribe: symbol } = JSON.parse(String(data))
        if (!traded.has(symbol)) return
        socket.send(
          JSON.stringify({
            type: 'price',
            symbol,
            amount: 1_099,
            change: -3,
          }),
        )
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trade: (symbol: string) => traded.add(symbol),
    issueTicket(): string {
      const ticket = randomUUID()
      tickets.add(ticket)
      return ticket
    },
    reset: () => traded.clear(),
    close() {
      for (const socket of sockets.clients) socket.terminate()
      server.close()
    },
  }
}
