import { checkDatabase } from '@platform/conventions/database'
import { health } from '@platform/conventions/health'
import { ignoreBodies, refuseIllFormedText } from '@platform/conventions/requests'
import { createServer, type Server } from '@platform/conventions/server'
import type { TradingDeps } from './deps.ts'
import { addAccount } from './routes/account.ts'
import { addBacktestCancellations } from './routes/backtest-cancellations.ts'
import { addBacktests } from './routes/backtests.ts'
import { addCandles } from './routes/candles.ts'
import { addDeadManTimerStops } from './routes/dead-man-timer-stops.ts'
import { addFills } from './routes/fills.ts'
import { addInstruments } from './routes/instruments.ts'
import { addMarketQuotes } from './routes/market-quotes.ts'
import { addOrderCancellations, addOrders } from './routes/orders.ts'
import { addPositions } from './routes/positions.ts'
import { translateRefusal } from './routes/problems.ts'
import { addRiskLimits } from './routes/risk-limits.ts'
import { createRouteContext, type RouteContext } from './routes/route-context.ts'
import { addStrategies } from './routes/strategies.ts'
import { addStrategyStops } from './routes/strategy-stops.ts'
import { addStreamTickets } from './routes/stream-tickets.ts'
import { addTradingState } from './routes/trading-state.ts'
import { openStream } from './stream/index.ts'

/** Adds the operations of one part of the document. */
type AddRoutes = (app: Server, context: RouteContext) => void

/** Operations that take JSON. */
const withBody: readonly AddRoutes[] = [
  addInstruments,
  addMarketQuotes,
  addCandles,
  addOrders,
  addFills,
  addPositions,
  addStrategies,
  addBacktests,
  addRiskLimits,
  addTradingState,
]

/** Operations that document no body; `ignoreBodies` drains what is sent along. */
const withoutBody: readonly AddRoutes[] = [
  addOrderCancellations,
  addStrategyStops,
  addBacktestCancellations,
  addAccount,
  addDeadManTimerStops,
  addStreamTickets,
]

/**
 * Builds the service; it never listens. The caller keeps the database and closes it after the app.
 *
 * @example const app = createApp({ db, config, tokenCheck, market, venue, clock: () => new Date(), ids: v7, random: randomBytes })
 */
export function createApp(deps: TradingDeps): Server {
  const { config, db, tokenCheck, random } = deps
  const app = createServer({
    logLevel: config.logLevel,
    ...(deps.logStream && { logStream: deps.logStream }),
    random,
    translators: [translateRefusal],
  })
  const context = createRouteContext(deps)
  app.register(health, { checks: { database: () => checkDatabase(db), ...tokenCheck.readiness } })
  app.register(async (scope: Server) => {
    scope.addHook('preValidation', refuseIllFormedText)
    for (const add of withBody) add(scope, context)
  })
  app.register(async (scope: Server) => {
    ignoreBodies(scope)
    for (const add of withoutBody) add(scope, context)
  })
  openStream(app, deps)
  app.addHook('onReady', tokenCheck.start)
  app.addHook('onClose', async () => tokenCheck.stop())
  return app
}
