import type { TradingStates } from '@platform/fixtures/trading'
import type { StateHandlers } from 'concordat/provider'
import { createBacktestStates } from './backtests.ts'
import { createCallerStates } from './callers.ts'
import { createMarketStates } from './market.ts'
import { createOrderStates } from './orders.ts'
import { createPositionStates } from './positions.ts'
import { createRiskStates } from './risk.ts'
import type { Stage } from './stage.ts'
import { createStrategyStates } from './strategies.ts'
import { createStreamStates } from './stream.ts'

/** Sets up each state of trading's catalogue in the service that `open` answers, when a handler is called. */
export function createTradingStates(open: () => Stage): StateHandlers<TradingStates> {
  return {
    ...createCallerStates(open),
    ...createMarketStates(open),
    ...createOrderStates(open),
    ...createPositionStates(open),
    ...createRiskStates(open),
    ...createStrategyStates(open),
    ...createBacktestStates(open),
    ...createStreamStates(open),
  }
}
