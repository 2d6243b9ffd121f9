import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { listenOnLoopback } from './listen-on-loopback.ts'
import { readHeaders } from './read-headers.ts'

/** A server on 127.0.0.1 whose answers come from a function of the Fetch API. */
export interface FetchServer {
  url: string
  server: Server
  close(): Promise<void>
}

/**
 * Serves `answer` on a free port; an error of `answer` becomes a 500 with its message as text.
 *
 * @param origin that the requests are given to `answer` with; absent: the server's own
 */
export async function serveFetch(
  answer: (request: Request) => Promise<Response>,
  origin?: string,
): Promise<FetchServer> {
  const server = createServer((incoming, outgoing) => {
    readRequest(incoming, origin ?? `http://${incoming.headers.host}`)
      .then(answer)
      .catch((error) => new Response(String(error), { status: 500 }))
      .then((response) => writeResponse(response, outgoing))
      .catch((error) => outgoing.destroy(error))
  })
  const url = await listenOnLoopback(server)
  return {
    url,
    server,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function readRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const body = await buffer(incoming)
  const { method = 'GET', url = '/' } = incoming
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url, origin), {
    method,
    headers: readHeaders(incoming),
    ...(hasBody ? { body: new Uint8Array(body) } : {}),
  })
}

async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (response.body === null) return void outgoing.end()
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing)
}
