import { examples, type TradingStates } from '@platform/fixtures/trading'
import { gateway } from './gateway-pact.ts'

const { backtest, fill, limitsEtag, openOrder, orderEtag, strategy, tenantId, userId } = examples
const caller = { tenantId, userId }

/** The gateway, asked by somebody who may read and trade. */
export const trader = gateway.given('a trader is signed in', caller).given('the market is open')

/** The gateway, asked by somebody who may also set limits and the kill switch. */
export const riskManager = gateway.given('a risk manager is signed in', caller).given('the market is open')

/** The gateway, asked by somebody who may only read. */
export const observer = gateway.given('an observer is signed in', caller).given('the market is open')

/** The gateway, asked by somebody to whom the market is closed. */
export const outsider = gateway.given('somebody without the market is signed in', caller)

/** The gateway, asked by somebody who may trade while nothing moves. */
export const traderInStandstill = gateway.given('a trader is signed in', caller).given('the market stands still')

/** The gateway, asked by somebody who may trade before anything is quoted. */
export const traderBeforeHours = gateway.given('a trader is signed in', caller).given('the market has not opened')

/** Parameters of the states that several tests start from. */
export const hasOrder: TradingStates['an order is open'] = {
  orderId: openOrder.id,
  clientOrderId: openOrder.clientOrderId,
  orderEtag,
}
export const hasFill: TradingStates['an order was filled'] = { ...hasOrder, fillId: fill.id }
export const hasLimits: TradingStates['the limits are set'] = { limitsEtag }
export const hasStrategy: TradingStates['a strategy exists'] = {
  strategyId: strategy.id,
  strategyName: strategy.name,
}
export const hasBacktest: TradingStates['a backtest has succeeded'] = {
  backtestId: backtest.id,
  strategyId: strategy.id,
}

/** What the gateway says to whoever lacks a scope. */
export const lackingScope = { headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' } }
export const scopeProblem = examples.problem(403, 'insufficient_scope', 'The access token does not allow this')
