import * as z from 'zod'

export const OrderView = z.object({ id: z.string(), total: z.int() })

/** The front end under test: it knows the gateway, and nothing of what is behind it. */
export async function showOrder(gateway: string, { orderId, accessToken }: { orderId: string; accessToken: string }) {
  const headers = { authorization: `Bearer ${accessToken}` }
  const response = await fetch(`${gateway}/shop/orders/${orderId}`, { headers })
  const { total } = OrderView.parse(await response.json())
  return `${(total / 100).toFixed(2)} €`
}
