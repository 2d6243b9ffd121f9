import { textOf } from '../../decimal/index.ts'
import { exposureOf, holdingOf, withOrder } from '../holdings.ts'
import type { Rule } from '../risk-view.ts'

/** All positions and working orders together may not be worth more than this at the marks; what adds nothing is taken. */
export const checkBuyingPower: Rule = (order, view) => {
  const own = holdingOf(view, order)
  const before = exposureOf(view.holdings.values())
  const after = exposureOf([...[...view.holdings.values()].filter((holding) => holding !== own), withOrder(own, order)])
  const limit = view.limits.buyingPower
  if (before === undefined || after === undefined || after.lte(limit) || after.lte(before)) return undefined
  return {
    rule: 'buying_power',
    limit: textOf(limit),
    value: textOf(after),
    message: 'Positions and working orders together would be worth more than the account may risk.',
  }
}
