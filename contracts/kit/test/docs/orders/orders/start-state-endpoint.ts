import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { createOrderStates } from './order-state-handlers.ts'
import type { startOrders } from './start-orders.ts'

interface StateChange {
  action: 'setup' | 'teardown'
  state: string
  params: object
}

/** The state-change endpoint of a test deployment, on a port of its own: what runs in production has none. */
export async function startStateEndpoint(orders: Awaited<ReturnType<typeof startOrders>>, key: string) {
  const states = Object.entries(createOrderStates(() => orders))
  const handlers = new Map(states as [string, (params: object) => unknown][])
  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== key) return response.writeHead(401).end()
    const { action, state, params } = (await json(request)) as StateChange
    if (action === 'teardown') {
      orders.reset()
      return response.writeHead(204).end()
    }
    const handler = handlers.get(state)
    if (!handler) return response.writeHead(404).end(`There is no state "${state}".`)
    const values = (await handler(params)) ?? {}
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(values))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}
