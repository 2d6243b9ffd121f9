import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A gateway that forwards /shop/* to orders, which it asks first whether it takes orders at all. */
export async function startGateway(ordersUrl: string) {
  const server = createServer(async (request, response) => {
    const { open } = await (await fetch(`${ordersUrl}/opening`)).json()
    if (!open) return response.writeHead(503).end()
    const headers = { authorization: request.headers.authorization ?? '' }
    const answer = await fetch(`${ordersUrl}${request.url?.replace('/shop', '')}`, { headers })
    const type = answer.headers.get('content-type') ?? 'application/json'
    return response.writeHead(answer.status, { 'content-type': type }).end(await answer.text())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}
