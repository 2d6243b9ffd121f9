import type { components } from '@platform/schemas/trading'
import type { BacktestTradeRow } from '../../store/backtest-trades.ts'
import type { BacktestRow } from '../../store/backtests.ts'
import { decimal, textOf } from '../decimal/index.ts'

type Schemas = components['schemas']

export function presentBacktest(row: BacktestRow): Schemas['Backtest'] {
  const { id, version, symbol, interval, status, bars, failure, result } = row
  return {
    id,
    strategyId: row.strategy_id,
    version,
    symbol,
    interval,
    from: row.from_at.toISOString(),
    to: row.to_at.toISOString(),
    initialCash: textOf(decimal(row.initial_cash)),
    feeBasisPoints: row.fee_basis_points,
    slippageBasisPoints: row.slippage_basis_points,
    status,
    barsDone: row.bars_done,
    bars,
    failure,
    result,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}

export function presentTrade({ at, side, ...row }: BacktestTradeRow): Schemas['BacktestTrade'] {
  const told = (text: string) => textOf(decimal(text))
  return {
    at: at.toISOString(),
    side,
    quantity: told(row.quantity),
    price: told(row.price),
    fee: told(row.fee),
    realised: told(row.realised),
  }
}
