import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { answerRequest, basePathOf } from './answer-request.ts'
import { acceptUpgrades } from './messages/accept-upgrade.ts'
import { type Listen, providerOf } from './session.ts'

/** Answers as a provider on 127.0.0.1, for clients that MSW cannot intercept. Errors of answering become a 500. */
export const listen: Listen = async (provider) => {
  const base = providerOf(provider).url
  const server = createServer((incoming, outgoing) => {
    toRequest(incoming, new URL(base).origin)
      .then((request) => answerRequest(provider, request))
      .then((response) => send(response, outgoing))
      .catch((error: unknown) => outgoing.writeHead(500).end(String(error)))
  })
  const closeSockets = acceptUpgrades(server, provider, new URL(base).origin)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${basePathOf(base)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        closeSockets()
      }),
  }
}

async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const body = await buffer(incoming)
  const method = incoming.method ?? 'GET'
  const carries = body.length > 0 && method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(incoming.url ?? '/', origin), {
    method,
    headers,
    body: carries ? new Uint8Array(body) : null,
  })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (response.body === null) return void outgoing.end()
  Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]).pipe(outgoing)
}
