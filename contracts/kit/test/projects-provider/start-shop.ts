import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small gateway: it forwards /catalogue/* to the catalogue, and reads the catalogue's keys for itself. */
export async function startShop(catalogueUrl: string) {
  const server = createServer(async (request, response): Promise<unknown> => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { authorization, 'content-type': contentType } = request.headers
    const forward = (path: string, body: string, headers: Record<string, string | undefined>) =>
      fetch(`${catalogueUrl}${path}`, {
        method: request.method ?? 'GET',
        headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as never,
        ...(body === '' ? {} : { body }),
      })
    const keys = await fetch(`${catalogueUrl}/keys`).then((answer) => answer.json())
    if (keys.keys.length !== 1) return response.writeHead(500).end()
    if (pathname === '/health') return response.writeHead(200).end()
    const body = Buffer.concat(chunks).toString()
    const path = pathname.replace(/^\/catalogue/, '')
    if (path === '/books/both') await forward('/books/one', '', { authorization })
    const leaking = body.includes('leak')
    const answer = await forward(
      `${path}${search}`,
      leaking ? JSON.stringify({ title: 'x', note: authorization }) : body,
      leaking ? { 'content-type': contentType } : { authorization, 'content-type': contentType },
    )
    const text = path === '/books/changed' ? '{"title":1}' : await answer.text()
    return response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
