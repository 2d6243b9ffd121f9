// Generated from openapi/ by "npm run generate". Do not edit.

/**
 * Every operation of the document; `scopes` is undefined where no access token is asked for, `maxBodyBytes` is there where
 * the operation takes more than the usual.
 */
export const operations = [
  { id: 'listInstruments', method: 'GET', path: '/instruments', scopes: ['trading:read'] },
  { id: 'getInstrument', method: 'GET', path: '/instruments/{symbol}', scopes: ['trading:read'] },
  { id: 'getMarketQuote', method: 'GET', path: '/instruments/{symbol}/quote', scopes: ['trading:read'] },
  { id: 'listCandles', method: 'GET', path: '/instruments/{symbol}/candles', scopes: ['trading:read'] },
  { id: 'getAccount', method: 'GET', path: '/account', scopes: ['trading:read'] },
  { id: 'listOrders', method: 'GET', path: '/orders', scopes: ['trading:read'] },
  { id: 'placeOrder', method: 'POST', path: '/orders', scopes: ['trading:write'] },
  { id: 'getOrder', method: 'GET', path: '/orders/{orderId}', scopes: ['trading:read'] },
  { id: 'cancelOrder', method: 'POST', path: '/orders/{orderId}/cancel', scopes: ['trading:write'] },
  { id: 'replaceOrder', method: 'POST', path: '/orders/{orderId}/replace', scopes: ['trading:write'] },
  { id: 'listFills', method: 'GET', path: '/fills', scopes: ['trading:read'] },
  { id: 'listPositions', method: 'GET', path: '/positions', scopes: ['trading:read'] },
  { id: 'getPosition', method: 'GET', path: '/positions/{symbol}', scopes: ['trading:read'] },
  { id: 'getRiskLimits', method: 'GET', path: '/risk-limits', scopes: ['trading:read'] },
  { id: 'setRiskLimits', method: 'PUT', path: '/risk-limits', scopes: ['trading:manage'] },
  { id: 'getTradingState', method: 'GET', path: '/trading-state', scopes: ['trading:read'] },
  { id: 'setTradingState', method: 'PUT', path: '/trading-state', scopes: ['trading:manage'] },
  { id: 'setDeadManTimer', method: 'PUT', path: '/dead-man-timer', scopes: ['trading:write'] },
  { id: 'stopDeadManTimer', method: 'DELETE', path: '/dead-man-timer', scopes: ['trading:write'] },
  { id: 'listStrategies', method: 'GET', path: '/strategies', scopes: ['trading:read'] },
  { id: 'createStrategy', method: 'POST', path: '/strategies', scopes: ['trading:write'], maxBodyBytes: 131072 },
  { id: 'getStrategy', method: 'GET', path: '/strategies/{strategyId}', scopes: ['trading:read'] },
  { id: 'listStrategyVersions', method: 'GET', path: '/strategies/{strategyId}/versions', scopes: ['trading:read'] },
  { id: 'addStrategyVersion', method: 'POST', path: '/strategies/{strategyId}/versions', scopes: ['trading:write'], maxBodyBytes: 131072 },
  { id: 'startStrategy', method: 'POST', path: '/strategies/{strategyId}/start', scopes: ['trading:write'] },
  { id: 'stopStrategy', method: 'POST', path: '/strategies/{strategyId}/stop', scopes: ['trading:write'] },
  { id: 'listBacktests', method: 'GET', path: '/backtests', scopes: ['trading:read'] },
  { id: 'startBacktest', method: 'POST', path: '/backtests', scopes: ['trading:write'] },
  { id: 'getBacktest', method: 'GET', path: '/backtests/{backtestId}', scopes: ['trading:read'] },
  { id: 'listBacktestTrades', method: 'GET', path: '/backtests/{backtestId}/trades', scopes: ['trading:read'] },
  { id: 'cancelBacktest', method: 'POST', path: '/backtests/{backtestId}/cancel', scopes: ['trading:write'] },
  { id: 'createStreamTicket', method: 'POST', path: '/stream-tickets', scopes: ['trading:read'] },
  { id: 'getLiveness', method: 'GET', path: '/livez', scopes: undefined },
  { id: 'getReadiness', method: 'GET', path: '/readyz', scopes: undefined },
] as const satisfies readonly {
  id: string
  method: string
  path: string
  scopes: readonly string[] | undefined
  maxBodyBytes?: number
}[]
