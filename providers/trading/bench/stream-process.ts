import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createDatabase } from '@platform/conventions/database'
import { createTestTokenCheck } from '@platform/fixtures/tokens'
import { v7 } from 'uuid'
import { createApp } from '../src/app.ts'
import type { TradingDeps } from '../src/deps.ts'
import { listInstruments } from '../src/market/listing.ts'
import { createSimulatedMarket } from '../src/market/simulated-market.ts'
import type { TradingTables } from '../src/store/tables/index.ts'
import { createAccountNotices } from '../src/stream/account-notices.ts'
import { issueTicket } from '../src/stream/tickets.ts'
import type { Venue } from '../src/venue/index.ts'
import { testConfig } from '../test/test-config.ts'

/**
 * The service in a process of its own, that gives its parent as many tickets as it asks for, each of another user's, and
 * tells the most memory that was seen and the CPU that was used since it was last asked.
 */
type Order = { tickets: number } | 'read'

const url = String(process.env['DATABASE_URL'])
const clock = () => new Date()
const { tokenCheck, poll } = createTestTokenCheck(clock)
const context: TradingDeps = {
  db: createDatabase<TradingTables>({ url, name: 'stream-bench' }),
  config: { ...testConfig, ticketSeconds: 300 },
  tokenCheck,
  market: createSimulatedMarket({
    seed: 'bench',
    listings: listInstruments('EUR'),
    tickMilliseconds: Number(process.env['TICK_MS']),
    clock,
  }),
  venue: {} as Venue,
  clock,
  ids: () => v7(),
  random: randomBytes,
  accountNotices: createAccountNotices({ url, onError: () => undefined }),
}
const app = createApp(context)
await app.listen({ port: 0, host: '127.0.0.1' })
context.market.start()
setInterval(poll, 500)

let most = process.memoryUsage.rss()
let cpu = process.cpuUsage()
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 50)
process.on('message', async (order: Order) => {
  if (order === 'read') {
    const { user, system } = process.cpuUsage(cpu)
    process.send?.({ most, cpuSeconds: (user + system) / 1_000_000 })
    most = process.memoryUsage.rss()
    cpu = process.cpuUsage()
  } else {
    const exp = Math.floor(Date.now() / 1_000) + 600
    const tickets: string[] = []
    for (let count = 0; count < order.tickets; count += 1) {
      const claims = { sub: v7(), tenant: v7(), sid: v7(), jti: v7(), ver: 1, scope: 'trading:read', exp }
      tickets.push((await issueTicket(context, claims)).ticket)
    }
    process.send?.({ tickets })
  }
})
process.on('disconnect', () => process.exit(0))
const { port } = app.server.address() as AddressInfo
process.send?.({
  url: `ws://127.0.0.1:${port}/stream`,
  symbols: context.market.instruments().map(({ symbol }) => symbol),
})
