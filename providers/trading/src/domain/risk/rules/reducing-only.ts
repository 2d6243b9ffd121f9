import { textOf } from '../../decimal/index.ts'
import { holdingOf, leavesOf, reducible } from '../holdings.ts'
import type { Rule } from '../risk-view.ts'

/** While the account is reducing, only what makes a position smaller is taken, working orders counted. */
export const checkReducing: Rule = (order, view) => {
  if (view.state !== 'reducing') return undefined
  const left = reducible(order.side, holdingOf(view, order))
  const leaves = leavesOf(order)
  if (leaves.lte(left)) return undefined
  return {
    rule: 'reducing_only',
    limit: textOf(left),
    value: textOf(leaves),
    message: `The account may only reduce: ${textOf(left)} ${order.instrument.symbol} may be ${order.side === 'buy' ? 'bought' : 'sold'}.`,
  }
}
