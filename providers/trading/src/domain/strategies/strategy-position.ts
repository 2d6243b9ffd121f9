import type { Kysely } from 'kysely'
import {
  findStrategyPosition,
  listFillsAfter,
  type StrategyPositionRow,
  saveStrategyPosition,
} from '../../store/strategy-positions.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import { type Decimal, decimal, divide, textOf, zero } from '../decimal/index.ts'
import { applyFill, nothingHeld } from '../positions/apply-fill.ts'

/** What a strategy's own orders, of all its runs, have made of an instrument: not what else the account holds. */
export type StrategyPosition = { quantity: Decimal; cost: Decimal }

/** Folds the fills since the last time, and keeps what it comes to for the next. */
export async function foldStrategyPosition(
  db: Kysely<TradingTables>,
  { tenant, strategyId, symbol }: { tenant: string; strategyId: string; symbol: string },
): Promise<StrategyPosition> {
  const kept = await findStrategyPosition(db, { strategyId, symbol })
  const fills = await listFillsAfter(db, { tenant, symbol, after: kept?.through_position_version ?? 0 })
  const last = fills.at(-1)
  if (last === undefined) return readPosition(kept)
  const { quantity, cost } = fills
    .filter((fill) => fill.strategy_id === strategyId)
    .reduce(
      (held, { side, ...fill }) =>
        applyFill(held, { side, quantity: decimal(fill.quantity), price: decimal(fill.price), fee: zero }),
      { ...nothingHeld, ...readPosition(kept) },
    )
  await saveStrategyPosition(db, {
    strategy_id: strategyId,
    symbol,
    quantity: textOf(quantity),
    cost: textOf(cost),
    through_position_version: last.position_version,
  })
  return { quantity, cost }
}

/** What it was opened at, to ten places; null when nothing is held. */
export function averagePriceOf({ quantity, cost }: StrategyPosition): string | null {
  return quantity.isZero() ? null : textOf(divide(cost, quantity, 10))
}

function readPosition(row: StrategyPositionRow | undefined): StrategyPosition {
  return row === undefined ? nothingHeld : { quantity: decimal(row.quantity), cost: decimal(row.cost) }
}
