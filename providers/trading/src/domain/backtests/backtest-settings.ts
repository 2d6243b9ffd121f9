import type { Decimal } from '../decimal/index.ts'

/** What a backtest is run with, beside the code and the bars. */
export type BacktestSettings = {
  initialCash: Decimal
  feeBasisPoints: number
  slippageBasisPoints: number
  /** Of the instrument. */
  tickSize: Decimal
  lotSize: Decimal
  maximumQuantity: Decimal
}
