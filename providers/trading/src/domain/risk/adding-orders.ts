import type { WorkingRow } from '../../store/risk.ts'
import { type Decimal, zero } from '../decimal/index.ts'

/**
 * The working orders that would not only make a position smaller, each instrument's taken in the given order: as soon as the
 * reductions come to the whole position, whatever else would reduce it would flip it.
 *
 * @param positions by symbol
 */
export function findAdding(working: readonly WorkingRow[], positions: ReadonlyMap<string, Decimal>): string[] {
  const left = new Map(positions)
  return working
    .filter(({ symbol, side, leaves }) => {
      const position = left.get(symbol) ?? zero
      const after = side === 'buy' ? position.plus(leaves) : position.minus(leaves)
      const reduces = side === 'buy' ? position.lt(0) && after.lte(0) : position.gt(0) && after.gte(0)
      if (reduces) left.set(symbol, after)
      return !reduces
    })
    .map(({ id }) => id)
}
