import type { components } from '@platform/schemas/trading'
import type { Decimal } from '../decimal/index.ts'

/** What a backtest would have traded. */
export type BacktestTrade = {
  at: Date
  side: components['schemas']['Side']
  quantity: Decimal
  price: Decimal
  fee: Decimal
  /** By this trade, before its fee. */
  realised: Decimal
  /** Whether it closed something that was held. */
  closes: boolean
}
