import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { type RawData, WebSocket, WebSocketServer } from 'ws'
import { departure } from '../harbour/sockets.ts'

/** What a gateway does wrong. */
export type PierFault =
  | 'answers by itself'
  | 'calls for itself'
  | 'changes a frame'
  | 'changes the message'
  | 'changes the query'
  | 'drops early frames'
  | 'drops the second frame'
  | 'forwards binary'
  | 'invents the message'
  | 'leaks the ticket'
  | 'loses the query'
  | 'never opens'
  | 'opens twice'
  | 'opens what is not documented'
  | 'repeats a frame'
  | 'speaks for itself'

/** Other ways to be a gateway, which are as right. */
export type PierKind = 'pipes bytes'

/** A small gateway: it forwards WebSockets of `/harbour/*` to the harbour, and knows what it forwards by heart. */
export async function startPier(harbourUrl: string, fault?: PierFault | PierKind) {
  const server = createServer((_request, response) => response.writeHead(200).end())
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, stream, head) => {
    if (fault === 'pipes bytes') return pipe(request, stream, head)
    sockets.handleUpgrade(request, stream, head, async (client) => {
      if (fault === 'calls for itself') await fetch(`${harbourUrl}/tickets`, { method: 'POST' })
      const answer = fault && answers[fault as PierFault]
      if (answer) return answer(client)
      const { authorization = '', cookie = '' } = request.headers
      const headers = { authorization, cookie }
      const url = targetOf(request.url ?? '/')
      if (fault === 'opens twice') new WebSocket(url, { headers }).on('error', () => {})
      join(client, new WebSocket(url, { headers }))
    })
  })

  const answers: Partial<Record<PierFault, (client: WebSocket) => void>> = {
    'answers by itself': (client) => client.send('Notice: by the pier'),
    'never opens': () => {},
  }

  function targetOf(target: string): string {
    const url = new URL(target.replace(/^\/harbour/, ''), harbourUrl.replace(/^http/, 'ws'))
    if (fault === 'changes the query') url.searchParams.set('since', '6')
    if (fault === 'loses the query') url.searchParams.delete('since')
    if (fault === 'leaks the ticket') {
      url.pathname = `/ports/${url.searchParams.get('ticket')}/departures`
      url.searchParams.delete('ticket')
    }
    if (fault === 'opens what is not documented') url.pathname = '/quays'
    return url.href
  }

  /** The WebSocket is the upstream's: the gateway reads none of it, not even the handshake. */
  function pipe({ url = '/', rawHeaders }: IncomingMessage, stream: Duplex, head: Buffer): void {
    const upstream = connect(Number(new URL(harbourUrl).port), '127.0.0.1')
    const fields = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []))
    upstream.write(`GET ${url.replace(/^\/harbour/, '')} HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n`)
    upstream.write(head)
    stream.pipe(upstream).pipe(stream)
    for (const one of [stream, upstream]) one.on('error', () => [stream, upstream].map((end) => end.destroy()))
  }

  function join(client: WebSocket, upstream: WebSocket): void {
    const early: [RawData, boolean][] = []
    let heard = 0
    const forward = (data: RawData, isBinary: boolean) => {
      heard += 1
      if (fault === 'invents the message') return client.send(JSON.stringify(departure))
      if (fault === 'drops the second frame' && heard === 2) return
      if (fault === 'changes a frame') return upstream.send(String(data).replace('departures', 'notices'))
      upstream.send(data, { binary: fault === 'forwards binary' || isBinary })
      if (fault === 'repeats a frame') upstream.send(data, { binary: isBinary })
    }
    client.on('message', (data, isBinary) => {
      if (upstream.readyState === WebSocket.OPEN) forward(data, isBinary)
      else if (fault !== 'drops early frames') early.push([data, isBinary])
    })
    upstream.on('open', () => {
      if (fault === 'speaks for itself') upstream.send('{"auth":"of the pier"}')
      for (const frame of early.splice(0)) forward(...frame)
    })
    upstream.on('message', (data, isBinary) => {
      const text = fault === 'changes the message' ? String(data).replace('"gate":4', '"gate":"four"') : data
      client.send(text, { binary: isBinary })
    })
    upstream.on('error', () => client.close(1011, 'the harbour cannot be reached'))
    upstream.on('close', () => client.close(1001))
    client.on('close', () => upstream.terminate())
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of sockets.clients) socket.terminate()
      server.close()
      server.closeAllConnections()
    },
  }
}
