import type { components } from '@platform/schemas/trading'
import { Decimal, decimal, divide } from '../decimal/index.ts'
import type { BacktestSettings } from './backtest-settings.ts'

const basisPoints = decimal('10000')

/** The open with slippage, to the tick, both against whoever trades; never below a tick. */
export function fillPrice(
  open: Decimal,
  side: components['schemas']['Side'],
  { slippageBasisPoints, tickSize }: Pick<BacktestSettings, 'slippageBasisPoints' | 'tickSize'>,
): Decimal {
  const slipped = open.times(basisPoints.plus(side === 'buy' ? slippageBasisPoints : -slippageBasisPoints))
  const rounding = side === 'buy' ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR
  const ticks = slipped.div(basisPoints.times(tickSize)).toDecimalPlaces(0, rounding)
  return Decimal.max(ticks, 1).times(tickSize)
}

/** As the exchange charges: of the value, to eight places, half to even. */
export function feeOf(value: Decimal, { feeBasisPoints }: Pick<BacktestSettings, 'feeBasisPoints'>): Decimal {
  return divide(value.times(feeBasisPoints), basisPoints, 8)
}
