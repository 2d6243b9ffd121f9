import * as z from 'zod'

export const OrderView = z.object({ id: z.string(), status: z.enum(['open', 'paid', 'shipped']), total: z.int() })

/** The client under test: plain `fetch`, with the token of whoever is signed in. */
export function createOrdersClient(baseUrl: string, accessToken: string) {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, authorization: `Bearer ${accessToken}` }
    const response = await fetch(`${baseUrl}${path}`, { ...init, headers })
    if (response.status === 401) throw new Error('Failed to reach orders: sign in again.')
    return response
  }
  return {
    async listOrders() {
      return z.array(OrderView).parse(await (await ask('/orders')).json())
    },
    async getOrder(orderId: string) {
      const response = await ask(`/orders/${orderId}`)
      return response.status === 404 ? undefined : OrderView.parse(await response.json())
    },
    async placeOrder(item: string, quantity: number) {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ item, quantity })
      return OrderView.parse(await (await ask('/orders', { method: 'POST', headers, body })).json())
    },
  }
}
