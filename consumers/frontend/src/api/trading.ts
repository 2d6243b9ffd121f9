import type { Send } from './http/api-request.ts'
import { bindTo } from './http/bind-to.ts'
import { getAccount } from './resources/account.ts'
import * as backtests from './resources/backtests.ts'
import { setDeadManTimer, stopDeadManTimer } from './resources/dead-man-timer.ts'
import { listFills } from './resources/fills.ts'
import * as market from './resources/market.ts'
import * as orders from './resources/orders.ts'
import { getPosition, listPositions } from './resources/positions.ts'
import { getRiskLimits, setRiskLimits } from './resources/risk-limits.ts'
import * as strategies from './resources/strategies.ts'
import { createStreamTicket } from './resources/stream-tickets.ts'
import { getTradingState, setTradingState } from './resources/trading-state.ts'

/** Binds what the trading service offers to a connection. */
export function createTrading(send: Send) {
  const bind = bindTo(send)

  return {
    market: {
      instruments: bind(market.listInstruments),
      instrument: bind(market.getInstrument),
      quote: bind(market.getMarketQuote),
      candles: bind(market.listCandles),
    },
    account: { get: bind(getAccount) },
    orders: {
      list: bind(orders.listOrders),
      get: bind(orders.getOrder),
      place: bind(orders.placeOrder),
      cancel: bind(orders.cancelOrder),
      replace: bind(orders.replaceOrder),
    },
    fills: { list: bind(listFills) },
    positions: { list: bind(listPositions), get: bind(getPosition) },
    riskLimits: { get: bind(getRiskLimits), set: bind(setRiskLimits) },
    /** The kill switch. */
    tradingState: { get: bind(getTradingState), set: bind(setTradingState) },
    deadManTimer: { set: bind(setDeadManTimer), stop: bind(stopDeadManTimer) },
    strategies: {
      list: bind(strategies.listStrategies),
      get: bind(strategies.getStrategy),
      create: bind(strategies.createStrategy),
      versions: bind(strategies.listStrategyVersions),
      addVersion: bind(strategies.addStrategyVersion),
      start: bind(strategies.startStrategy),
      stop: bind(strategies.stopStrategy),
    },
    backtests: {
      list: bind(backtests.listBacktests),
      get: bind(backtests.getBacktest),
      start: bind(backtests.startBacktest),
      trades: bind(backtests.listBacktestTrades),
      cancel: bind(backtests.cancelBacktest),
    },
    streamTickets: { create: bind(createStreamTicket) },
  }
}
