import { randomUUID } from 'node:crypto'
import type { components } from '@platform/schemas/trading'
import type pg from 'pg'
import type { GatewayClient } from '../../http/client.ts'
import type { People } from '../auth/people.ts'
import { eventually } from '../financial/eventually.ts'
import { someOrder } from './trader.ts'

type Schemas = components['schemas']

/** What has to be there before a request can be answered as it should; everything is new, so that no two cases meet. */
export type Arrange = ReturnType<typeof createArrange>

/** Buys one at every bar. */
export const buyMore = "export function onBar() { return { buy: '1' } }"

/** Never ends, and counts no operation. */
export const neverEnds = 'export const onBar = () => { const list = []; list.length = 4e9; return list.indexOf(1) }'

/** Bodies that are right. */
export const bodies = {
  order: () => someOrder({ price: '99' }),
  version: { symbol: 'ACME', interval: '1m', source: buyMore, parameters: { window: '20' } },
  strategy: () => ({ name: `Strategy ${randomUUID()}`, ...bodies.version }),
  backtest: (strategyId: string) => ({
    strategyId,
    version: 1,
    from: '2025-01-01T00:00:00Z',
    to: '2025-01-10T00:00:00Z',
    initialCash: '100000',
    feeBasisPoints: 10,
    slippageBasisPoints: 5,
  }),
} as const

type Setting = { gateway: GatewayClient; token: string; people: People; database: pg.Pool }

/** Prepares what requests need, through the gateway as its clients would. */
export function createArrange({ gateway, token, people, database }: Setting) {
  const expect: GatewayClient['expect'] = (status, id, options) => gateway.expect(status, id, { token, ...options })

  async function order(change: Partial<Schemas['NewOrder']> = {}) {
    return (await expect(201, 'placeOrder', { body: { ...bodies.order(), ...change } })).body
  }
  async function strategy(change: Partial<Schemas['NewStrategy']> = {}) {
    return (await expect(201, 'createStrategy', { body: { ...bodies.strategy(), ...change } })).body
  }
  async function runningStrategy(change: Partial<Schemas['NewStrategy']> = {}) {
    const { id: strategyId } = await strategy(change)
    return (await expect(200, 'startStrategy', { path: { strategyId }, body: { version: 1 } })).body
  }
  async function backtest(change: Partial<Schemas['NewStrategy']> = {}, terms: Partial<Schemas['NewBacktest']> = {}) {
    const { id } = await strategy({ interval: '1d', ...change })
    return (await expect(202, 'startBacktest', { body: { ...bodies.backtest(id), ...terms } })).body
  }
  async function finished(backtestId: string) {
    return eventually(async () => {
      const { body } = await expect(200, 'getBacktest', { path: { backtestId } })
      if (body.finishedAt === null) throw new Error(`Backtest ${backtestId} is ${body.status} at ${body.barsDone}.`)
      return body
    })
  }
  const finishedBacktest = async () => finished((await backtest()).id)

  /** A strategy with as many versions as one may have; the code of a hundred takes too long to check. */
  async function fullStrategy() {
    const { id } = await strategy()
    await database.query('update strategies set latest_version = 100 where id = $1', [id])
    return { id }
  }
  /** A backtest that another replica of the service is at work on, for ever. */
  async function runningBacktest() {
    const { id } = await backtest()
    await database.query(
      `update backtests set status = 'running', finished_at = null, failure = null, result = null, fence = fence + 1,
         lease_until = now() + interval '10 years' where id = $1`,
      [id],
    )
    return { id }
  }
  /** Somebody else, who has nothing yet. */
  async function newcomer() {
    const { token: own } = await people.owner()
    return { token: own, arrange: createArrange({ gateway, token: own, people, database }) }
  }

  return {
    expect,
    newcomer,
    order,
    strategy,
    fullStrategy,
    runningBacktest,
    runningStrategy,
    backtest,
    finished,
    finishedBacktest,
  }
}
