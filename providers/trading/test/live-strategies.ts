import type { components } from '@platform/schemas/trading'
import type { TradingContext } from '../src/domain/context.ts'
import { placeOrder } from '../src/domain/orders/place-order.ts'
import { reconcileOrders } from '../src/domain/reconciliation/reconcile-orders.ts'
import { runStrategies } from '../src/domain/strategies/run-strategies.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

/** A service whose market quotes ACME, and the means to let strategies loose in it minute by minute. */
export type LiveTrading = TestTrading & {
  /** Adds a strategy on minutes of ACME and starts it; answers its id. */
  startStrategy: (source: string, parameters?: Record<string, string>) => Promise<string>
  /** An order of the strategy's that rests at the venue. */
  restOrder: (strategyId: string, clientOrderId?: string) => Promise<void>
  /** A minute passes, and its bar closes at this price. */
  closeMinute: (price?: string) => void
  /** So much time passes that what a dead runner held is free, and what it left open with the venue is looked into. */
  outliveLease: () => Promise<void>
  /** One turn of a runner; `context` is another process's. Faults are thrown. */
  turn: (context?: TradingContext) => Promise<void>
  /** What another process would work with: connections of its own to the same database. */
  anotherProcess: () => TradingContext
  strategy: (id: string) => Promise<components['schemas']['Strategy']>
  orders: () => Promise<components['schemas']['Order'][]>
}

export async function startLiveTrading(options: Parameters<typeof startTrading>[0] = {}): Promise<LiveTrading> {
  const trading = await startTrading(options)
  const { clock, context, market, tenant } = trading
  const pass = (seconds: number) => {
    clock.advance(seconds)
    market.set('ACME', { bid: '99.99', ask: '100.01' })
  }
  pass(0)
  let strategies = 0
  return {
    ...trading,
    startStrategy: async (source, parameters = {}) => {
      strategies += 1
      const strategy = { name: `Strategy ${strategies}`, symbol: 'ACME', interval: '1m', source, parameters }
      const { body } = await trading.call('post', '/strategies').send(strategy).expect(201)
      await trading.call('post', `/strategies/${body.id}/start`).send({ version: 1 }).expect(200)
      return body.id
    },
    restOrder: async (strategyId, clientOrderId = 'resting') => {
      const terms = {
        symbol: 'ACME',
        side: 'buy',
        type: 'limit',
        timeInForce: 'GTC',
        quantity: '1',
        price: '99',
      } as const
      await placeOrder(context, {
        tenant,
        order: { clientOrderId, ...terms },
        strategy: { strategyId, version: 1, demandLease: async () => undefined },
      })
    },
    closeMinute: (price = '100') => {
      const bar = { opensAt: clock(), open: price, high: price, low: price, close: price, volume: '1000' }
      pass(60)
      market.addBars('ACME', '1m', [bar])
    },
    outliveLease: async () => {
      pass(5)
      while (await reconcileOrders(context));
    },
    turn: async (own = context) => {
      await runStrategies(own, (_run, error) => {
        throw error
      })
    },
    anotherProcess: () => ({ ...context, db: trading.database.open() }),
    strategy: async (id) => (await trading.call('get', `/strategies/${id}`).expect(200)).body,
    orders: async () => (await trading.call('get', '/orders').expect(200)).body.items,
  }
}

/** Holds one from the first bar on. */
export const buyAndHold = "export function onBar() { return { target: '1' } }"

/** Buys one at every bar. */
export const buyMore = "export function onBar() { return { buy: '1' } }"
