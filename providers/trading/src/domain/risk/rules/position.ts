import { textOf } from '../../decimal/index.ts'
import { holdingOf, leavesOf } from '../holdings.ts'
import type { Rule } from '../risk-view.ts'

/**
 * A position may not become larger than this, even if all working orders of this order's side are executed and none of the
 * other's. What is too large already may still be reduced: a sale is judged by the short end alone.
 */
export const checkPosition: Rule = (order, view) => {
  const { position, buys, sells } = holdingOf(view, order)
  const leaves = leavesOf(order)
  const worst = order.side === 'buy' ? position.plus(buys).plus(leaves) : position.minus(sells).minus(leaves).negated()
  const limit = view.limits.maxPosition
  if (worst.lte(limit)) return undefined
  return {
    rule: 'position',
    limit: textOf(limit),
    value: textOf(worst),
    message: `With all working orders the position would be too ${order.side === 'buy' ? 'long' : 'short'}.`,
  }
}
