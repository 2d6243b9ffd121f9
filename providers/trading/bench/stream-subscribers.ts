import { WebSocket } from 'ws'

/** Some subscribers in a process of their own: when each quote came, and which never did. */
export type Task = { url: string; tickets: readonly string[]; symbols: readonly string[]; each: number }

/** How often quotes took so many tenths of a millisecond; how many came, and how many sequences were left out. */
export type Measured = { tenths: number[]; quotes: number; missed: number; closed: number }

const longest = 100_000
const tenths = new Int32Array(longest + 1)
let quotes = 0
let missed = 0
let closed = 0
let measuring = false

async function subscribe({ url, symbols, each }: Task, ticket: string, index: number): Promise<void> {
  const webSocket = new WebSocket(`${url}?ticket=${ticket}`, { perMessageDeflate: false })
  const last = new Map<string, number>()
  webSocket.on('message', (data: Buffer) => {
    const at = performance.timeOrigin + performance.now()
    const message = JSON.parse(data.toString())
    if (message.type === 'snapshot') for (const quote of message.quotes) last.set(quote.symbol, quote.sequence)
    if (message.type !== 'quotes') return
    for (const { symbol, sequence } of message.quotes) {
      missed += sequence - (last.get(symbol) ?? sequence - 1) - 1
      last.set(symbol, sequence)
    }
    if (!measuring) return
    quotes += message.quotes.length
    // All quotes of a frame are of one moment.
    const took = Math.round((at - Date.parse(message.quotes[0].at)) * 10)
    tenths[Math.min(Math.max(took, 0), longest)] =
      (tenths[Math.min(Math.max(took, 0), longest)] ?? 0) + message.quotes.length
  })
  webSocket.on('close', () => {
    closed += 1
  })
  await new Promise((resolve, reject) => {
    webSocket.once('open', resolve)
    webSocket.once('error', reject)
  })
  // Everybody wants something else, as far as there is.
  const own = Array.from({ length: each }, (_, place) => symbols[(index + place) % symbols.length])
  webSocket.send(JSON.stringify({ type: 'subscribe', symbols: own }))
}

process.on('message', async (order: Task | 'measure' | 'report') => {
  if (order === 'measure') {
    measuring = true
  } else if (order === 'report') {
    const measured: Measured = { tenths: [...tenths], quotes, missed, closed }
    process.send?.(measured)
  } else {
    for (const [index, ticket] of order.tickets.entries()) await subscribe(order, ticket, index)
    process.send?.('subscribed')
  }
})
process.on('disconnect', () => process.exit(0))
