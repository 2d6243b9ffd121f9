import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listenOnLoopback } from '../listen-on-loopback.ts'

/** A server on 127.0.0.1 whose answers come from a function of the Fetch API. */
export interface FetchServer {
  url: string
  close(): Promise<void>
}

/** Serves `answer` on a free port; an error of `answer` becomes a 500 with its message as text. */
export async function serveFetch(answer: (request: Request) => Promise<Response>): Promise<FetchServer> {
  const server = createServer((incoming, outgoing) => {
    readRequest(incoming)
      .then(answer)
      .catch((error) => new Response(String(error), { status: 500 }))
      .then((response) => writeResponse(response, outgoing))
      .catch((error) => outgoing.destroy(error))
  })
  const url = await listenOnLoopback(server)
  return {
    url,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(incoming.headersDistinct))
    for (const value of values) headers.append(name, value)
  const body = await buffer(incoming)
  const { method = 'GET', url = '/' } = incoming
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url, `http://${incoming.headers.host}`), {
    method,
    headers,
    ...(hasBody ? { body: new Uint8Array(body) } : {}),
  })
}

async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  const cookies = response.headers.getSetCookie()
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'))
  outgoing.writeHead(response.status, cookies.length > 0 ? { ...headers, 'set-cookie': cookies } : headers)
  outgoing.end(body)
}
