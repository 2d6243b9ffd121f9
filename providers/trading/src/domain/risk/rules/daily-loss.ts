import { textOf } from '../../decimal/index.ts'
import { holdingOf, leavesOf, reducible, unrealisedOf } from '../holdings.ts'
import type { Rule } from '../risk-view.ts'

/** After a loss of more than this, until midnight UTC, only what makes a position smaller is taken. */
export const checkDailyLoss: Rule = (order, view) => {
  const unrealised = unrealisedOf(view.holdings.values())
  if (unrealised === undefined) return undefined
  const loss = view.realisedToday.plus(unrealised).negated()
  const limit = view.limits.maxDailyLoss
  if (loss.lte(limit) || leavesOf(order).lte(reducible(order.side, holdingOf(view, order)))) return undefined
  return {
    rule: 'daily_loss',
    limit: textOf(limit),
    value: textOf(loss),
    message: "Today's loss is more than the account may lose. Only positions may be reduced.",
  }
}
