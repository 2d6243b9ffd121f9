import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createDatabase, migrateDatabase } from '@platform/conventions/database'
import { ensureDatabase, startPostgres } from '@platform/fixtures/postgres'
import { mintToken } from '@platform/fixtures/tokens'
import type { components } from '@platform/schemas/trading'
import { type Kysely, sql } from 'kysely'
import { wideLimits } from '../src/domain/risk/test/a-view.ts'
import { migrations } from '../src/migrations/index.ts'
import type { TradingTables } from '../src/store/tables/index.ts'
import { startFakeAuth } from '../test/fake-auth.ts'
import { startTradingProcess, type TradingProcess } from '../test/trading-process.ts'

const usage = `Usage: node providers/trading/bench/kill-switch.ts [--json]

How fast the kill switch is: 16 callers place orders without pause on an account that has 200 working orders, the switch
is thrown, and that 20 times, each in a new account. Milliseconds from the request's being sent until it is answered, until
the last order that the exchange took, and until a caller is first refused; and whether any order came to the exchange
after the answer. At last the service is killed and started again. It is a process of its own; PostgreSQL writes to disk
before it answers (fsync). Two minutes, loopback only.

Exit codes: 0 within the targets, 1 not, 2 could not run.`

type Order = components['schemas']['Order']

const symbol = 'ACME'
const throws = 20
const callers = 16
const working = 200
const loadMilliseconds = 1_000
const settledWithin = 30_000
const lastOrderAtMost = 100

if (process.argv.includes('--help')) console.log(usage)
else await run()

async function run(): Promise<void> {
  try {
    const measured = await measure()
    const { lastOrder, takenAfterAnswer, restart } = measured
    const ok =
      lastOrder.max <= lastOrderAtMost && takenAfterAnswer === 0 && restart.state === 'halted' && restart.denied
    const targets = { lastOrder: lastOrderAtMost, takenAfterAnswer: 0 }
    const result = { benchmark: 'trading-kill-switch', throws, callers, working, ...measured, targets, ok }
    if (process.argv.includes('--json')) console.log(JSON.stringify(result))
    else print(result)
    process.exitCode = ok ? 0 : 1
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    process.stderr.write(`Failed to measure the kill switch: ${why}. Run it again.\n`)
    process.exitCode = 2
  }
}

async function measure() {
  await using server = await startPostgres({ fsync: true })
  const databaseUrl = await ensureDatabase(server, `${server.prefix}_kill_switch_bench`)
  await migrateDatabase({ url: databaseUrl, name: 'kill-switch-bench', migrations })
  await using db = createDatabase<TradingTables>({ url: databaseUrl, name: 'kill-switch-bench' })
  await using auth = await startFakeAuth()
  const own = { databaseUrl, authUrl: auth.url }
  await using service = await startTradingProcess(own)
  const thrown: Thrown[] = []
  let last = openAccount(service)
  for (let count = 0; count < throws; count += 1) {
    last = openAccount(service)
    thrown.push(await throwSwitch(last, db))
  }
  await service.kill()
  await using again = await startTradingProcess(own)
  const { call } = openAccount(again, last.tenant)
  const { state } = await call<{ state: string }>('GET', '/trading-state')
  const order = await call<Order>('POST', '/orders', anOrder('GTC', await findPrice(call)))
  return {
    answer: summarise(thrown.map(({ answer }) => answer)),
    lastOrder: summarise(thrown.map(({ lastOrder }) => lastOrder)),
    firstRefusal: summarise(thrown.map(({ firstRefusal }) => firstRefusal)),
    allCancelled: summarise(thrown.map(({ allCancelled }) => allCancelled)),
    ordersPerSecond: summarise(thrown.map(({ ordersPerSecond }) => ordersPerSecond)),
    takenAfterAnswer: thrown.reduce((sum, one) => sum + one.takenAfterAnswer, 0),
    restart: { state, denied: order.denial?.rule === 'halted' },
  }
}

/** Of one throw; times are milliseconds since the request was sent. */
type Thrown = Record<
  'answer' | 'lastOrder' | 'firstRefusal' | 'allCancelled' | 'ordersPerSecond' | 'takenAfterAnswer',
  number
>

async function throwSwitch({ tenant, call }: Account, db: Kysely<TradingTables>): Promise<Thrown> {
  await call('PUT', '/risk-limits', wideLimits)
  const price = await findPrice(call)
  let left = working
  await asManyCallers(async () => {
    while (left-- > 0) {
      const { status } = await call<Order>('POST', '/orders', anOrder('GTC', price))
      // The venue may take more than a second where much else is done; it is known by the time that the switch is thrown.
      if (status !== 'open' && status !== 'pending_new') throw new Error(`an order that was to work is ${status}`)
    }
  })
  let placed = 0
  const refusedAt: number[] = []
  const load = asManyCallers(async () => {
    // Nobody sells at its price: the exchange takes it and lets it expire at once, so that as many work as before.
    while ((await call<Order>('POST', '/orders', anOrder('IOC', price))).status !== 'denied') placed += 1
    refusedAt.push(Date.now())
  })
  const begun = Date.now()
  await wait(loadMilliseconds)
  const ordersPerSecond = placed / ((Date.now() - begun) / 1_000)
  const sentAt = Date.now()
  await call('PUT', '/trading-state', { state: 'halted', reason: 'Drill' })
  const answeredAt = Date.now()
  await load
  const cancelledAt = await whenCancelled(db, tenant)
  const taken = await whenTaken(db, tenant)
  return {
    answer: answeredAt - sentAt,
    lastOrder: Math.max(0, Math.max(...taken) - sentAt),
    firstRefusal: Math.min(...refusedAt) - sentAt,
    allCancelled: cancelledAt - sentAt,
    ordersPerSecond,
    takenAfterAnswer: taken.filter((at) => at > answeredAt).length,
  }
}

async function asManyCallers(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: callers }, work))
}

/** When the exchange took each order of an account, by the clock of this machine. */
async function whenTaken(db: Kysely<TradingTables>, tenant: string): Promise<number[]> {
  const { rows } = await sql<{ at: Date }>`select r.at from venue_reports r
    join venue_orders o on o.order_id = r.order_id
    where o.account = ${tenant} and r.event->>'kind' = 'accepted'`.execute(db)
  return rows.map(({ at }) => at.getTime())
}

/** When the last of its orders was cancelled at the exchange, and none is pending here. */
async function whenCancelled(db: Kysely<TradingTables>, tenant: string): Promise<number> {
  const givenUpAt = Date.now() + settledWithin
  while (Date.now() < givenUpAt) {
    const { rows } = await sql<{ open: number; at: Date }>`select
      (select count(*) from venue_orders where account = ${tenant} and status = 'working')::int
      + (select count(*) from orders where tenant_id = ${tenant} and status like 'pending%')::int as open,
      (select max(r.at) from venue_reports r join venue_orders o on o.order_id = r.order_id
        where o.account = ${tenant} and r.event->>'kind' = 'cancelled') as at`.execute(db)
    if (rows[0]?.open === 0) return rows[0].at.getTime()
    await wait(50)
  }
  throw new Error(`orders still work ${settledWithin / 1_000} s after the halt`)
}

type Account = {
  tenant: string
  call: <Body>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<Body>
}

function openAccount({ url }: TradingProcess, tenant: string = randomUUID()): Account {
  const authorization = `Bearer ${mintToken({ tenant, scope: 'trading:read trading:write trading:manage' })}`
  const headers = { authorization, 'content-type': 'application/json', 'if-match': '*' }
  return {
    tenant,
    call: async (method, path, body) => {
      const answer = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as never
    },
  }
}

/** A price that the exchange takes, and at which nobody sells while this runs. */
async function findPrice(call: Account['call']): Promise<string> {
  const { bid } = await call<components['schemas']['Quote']>('GET', `/instruments/${symbol}/quote`)
  return (Number(bid) * 0.7).toFixed(2)
}

function anOrder(timeInForce: 'GTC' | 'IOC', price: string): components['schemas']['NewOrder'] {
  return { clientOrderId: randomUUID(), timeInForce, symbol, side: 'buy', type: 'limit', quantity: '1', price }
}

function summarise(values: readonly number[]): { median: number; max: number } {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (index: number) => Math.round(sorted[index] ?? 0)
  return { median: at(Math.floor((sorted.length - 1) / 2)), max: at(sorted.length - 1) }
}

function print(result: Awaited<ReturnType<typeof measure>> & { ok: boolean }): void {
  const tell = ({ median, max }: { median: number; max: number }) => `median ${median}, at most ${max}`
  console.log(
    [
      `${result.ok ? '✓' : '✗'} ${throws} throws under ${callers} callers with ${working} working orders (target: last order ${lastOrderAtMost} ms)`,
      `  ms since it was sent: answer ${tell(result.answer)}; last order ${tell(result.lastOrder)}; first refusal ${tell(result.firstRefusal)}`,
      `  all cancelled at the exchange: ${tell(result.allCancelled)} ms`,
      `  taken after the answer: ${result.takenAfterAnswer}; orders a second while active: ${tell(result.ordersPerSecond)}`,
      `  killed and started again: ${result.restart.state}, orders ${result.restart.denied ? 'denied' : 'taken'}`,
    ].join('\n'),
  )
}
