import type { Transaction } from 'kysely'
import { type FillRow, insertFill } from '../../store/fills.ts'
import { addToDay, findPosition, type PositionRow, writePosition } from '../../store/positions.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import { decimal, textOf } from '../decimal/index.ts'
import { applyFill, nothingHeld } from './apply-fill.ts'

/** What was executed of an order. */
export type ExecutedFill = Omit<FillRow, 'realised' | 'position_version'>

/** Keeps an execution and what it makes of the position and of the day. The account is locked. */
export async function bookFill(
  tx: Transaction<TradingTables>,
  executed: ExecutedFill,
  now: Date,
): Promise<{ fill: FillRow; position: PositionRow }> {
  const { tenant_id: tenant, symbol, at } = executed
  const before = await findPosition(tx, { tenant, symbol })
  const held = before === undefined ? nothingHeld : holdingOf(before)
  const after = applyFill(held, {
    side: executed.side,
    quantity: decimal(executed.quantity),
    price: decimal(executed.price),
    fee: decimal(executed.fee),
  })
  const position: PositionRow = {
    tenant_id: tenant,
    symbol,
    quantity: textOf(after.quantity),
    cost: textOf(after.cost),
    realised: textOf(after.realised),
    fees: textOf(after.fees),
    version: (before?.version ?? 0) + 1,
    updated_at: now,
  }
  const realised = textOf(after.realised.minus(held.realised))
  const fill: FillRow = { ...executed, realised, position_version: position.version }
  await insertFill(tx, fill)
  await writePosition(tx, position)
  await addToDay(tx, { tenant, day: at.toISOString().slice(0, 10), realised, fee: executed.fee })
  return { fill, position }
}

function holdingOf({ quantity, cost, realised, fees }: PositionRow) {
  return { quantity: decimal(quantity), cost: decimal(cost), realised: decimal(realised), fees: decimal(fees) }
}
