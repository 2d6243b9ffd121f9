import type { components } from '@platform/schemas/trading'
import type { Generated } from 'kysely'
import type { Json, Numeric, Timestamp } from './column.ts'

type Schemas = components['schemas']

export type BacktestsTable = {
  id: string
  tenant_id: string
  strategy_id: string
  version: number
  from_at: Timestamp
  to_at: Timestamp
  initial_cash: Numeric
  fee_basis_points: number
  slippage_basis_points: number
  status: Generated<Schemas['BacktestStatus']>
  bars_done: Generated<number>
  /** Known once it has begun. */
  bars: number | null
  failure: string | null
  result: Json<Schemas['BacktestResult']> | null
  created_by: string
  created_at: Timestamp
  finished_at: Timestamp | null
  fence: Generated<number>
  lease_until: Timestamp | null
  attempts: Generated<number>
}

/** What a backtest would have traded, in order. */
export type BacktestTradesTable = {
  backtest_id: string
  /** From 1. */
  number: number
  at: Timestamp
  side: Schemas['Side']
  quantity: Numeric
  price: Numeric
  fee: Numeric
  realised: Numeric
}
