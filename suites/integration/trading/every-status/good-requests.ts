import type { operations } from '@platform/schemas/trading'
import { wideLimits } from '../../../../providers/trading/src/domain/risk/test/a-view.ts'
import type { Prepared } from '../../every-status/prepared.ts'
import { type Arrange, bodies } from '../arrange.ts'

/** Prepares a request that is answered well, once. */
type Prepare = (arrange: Arrange) => Promise<Prepared> | Prepared

const nothing = () => ({})
const acme = () => ({ path: { symbol: 'ACME' } })

/** For each operation a request that is right in every part. */
export const goodRequests: Readonly<Record<keyof operations, Prepare>> = {
  listInstruments: nothing,
  getInstrument: acme,
  getMarketQuote: acme,
  listCandles: () => ({
    path: { symbol: 'ACME' },
    query: { interval: '1d', from: '2025-01-01T00:00:00Z', to: '2025-02-01T00:00:00Z' },
  }),
  getAccount: nothing,
  listOrders: nothing,
  placeOrder: () => ({ body: bodies.order() }),
  getOrder: async ({ order }) => ({ path: { orderId: (await order()).id } }),
  cancelOrder: async ({ order }) => ({ path: { orderId: (await order()).id } }),
  replaceOrder: async ({ order }) => ({ path: { orderId: (await order()).id }, body: { price: '98' } }),
  listFills: nothing,
  listPositions: nothing,
  getPosition: acme,
  getRiskLimits: nothing,
  setRiskLimits: () => ({ headers: { 'if-match': '*' }, body: wideLimits }),
  getTradingState: nothing,
  setTradingState: () => ({ body: { state: 'active', reason: 'Drill' } }),
  setDeadManTimer: () => ({ body: { seconds: 3_600 } }),
  stopDeadManTimer: nothing,
  listStrategies: nothing,
  createStrategy: () => ({ body: bodies.strategy() }),
  getStrategy: async ({ strategy }) => ({ path: { strategyId: (await strategy()).id } }),
  listStrategyVersions: async ({ strategy }) => ({ path: { strategyId: (await strategy()).id } }),
  addStrategyVersion: async ({ strategy }) => ({ path: { strategyId: (await strategy()).id }, body: bodies.version }),
  startStrategy: async ({ strategy }) => ({ path: { strategyId: (await strategy()).id }, body: { version: 1 } }),
  stopStrategy: async ({ runningStrategy }) => ({ path: { strategyId: (await runningStrategy()).id } }),
  listBacktests: nothing,
  startBacktest: async ({ strategy }) => ({ body: bodies.backtest((await strategy()).id) }),
  getBacktest: async ({ finishedBacktest }) => ({ path: { backtestId: (await finishedBacktest()).id } }),
  listBacktestTrades: async ({ finishedBacktest }) => ({ path: { backtestId: (await finishedBacktest()).id } }),
  cancelBacktest: async ({ runningBacktest }) => ({ path: { backtestId: (await runningBacktest()).id } }),
  createStreamTicket: nothing,
  getLiveness: nothing,
  getReadiness: nothing,
}
