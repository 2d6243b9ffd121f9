import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

interface Order {
  id: string
  item: string
  quantity: number
  status: 'open' | 'paid' | 'shipped'
}

/** The service, with its data in memory: what its own tests already start. */
export async function startOrders() {
  const orders = new Map<string, Order[]>()
  const customers = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const answer = (status: number, body?: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const customer = customers.get((request.headers.authorization ?? '').replace('Bearer ', ''))
    if (customer === undefined) return answer(401)
    const own = orders.get(customer) ?? []
    if (request.method === 'POST') {
      const order = { id: randomUUID(), ...((await json(request)) as object), status: 'open' } as Order
      orders.set(customer, [...own, order])
      return answer(201, present(order))
    }
    if (request.url === '/orders') return answer(200, own.map(present))
    const order = own.find(({ id }) => `/orders/${id}` === request.url)
    return order ? answer(200, present(order)) : answer(404)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signIn(customer: string): string {
      const token = randomUUID()
      customers.set(token, customer)
      return token
    },
    addOrder: (customer: string, order: Order) => orders.set(customer, [...(orders.get(customer) ?? []), order]),
    reset() {
      orders.clear()
      customers.clear()
    },
    close: () => void server.close(),
  }
}

const present = (order: Order) => ({
  ...order,
  total: order.quantity * 450,
})
