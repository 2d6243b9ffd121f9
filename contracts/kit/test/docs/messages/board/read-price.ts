import * as z from 'zod'

export const PriceView = z.object({ type: z.literal('price'), symbol: z.string(), amount: z.int() })

/** The client under test: the first price of a symbol. */
export function readPrice(baseUrl: string, { symbol, ticket }: { symbol: string; ticket: string }) {
  const socket = new WebSocket(`${baseUrl.replace(/^http/, 'ws')}/prices?ticket=${ticket}`)
  return new Promise<z.infer<typeof PriceView>>((resolve, reject) => {
    socket.onopen = () => socket.send(JSON.stringify({ subscribe: symbol }))
    socket.onclose = ({ code }) => reject(new Error(`Failed to read a price: the socket was closed with ${code}.`))
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data)
      if (message.type === 'heartbeat') return
      resolve(PriceView.parse(message))
      socket.close()
    }
  })
}
