import type { Rule } from '../risk-view.ts'
import { checkBuyingPower } from './buying-power.ts'
import { checkCollar } from './collar.ts'
import { checkDailyLoss } from './daily-loss.ts'
import { checkHalted } from './halted.ts'
import { checkMarks } from './no-mark.ts'
import { checkOrderNotional } from './order-notional.ts'
import { checkOrderQuantity } from './order-quantity.ts'
import { checkOrderRate } from './order-rate.ts'
import { checkPosition } from './position.ts'
import { checkReducing } from './reducing-only.ts'

/** In the order in which they are asked. A rule that needs a mark passes without one: the last denies what got that far. */
const rules: readonly Rule[] = [
  checkHalted,
  checkReducing,
  checkOrderQuantity,
  checkOrderNotional,
  checkPosition,
  checkCollar,
  checkDailyLoss,
  checkOrderRate,
  checkBuyingPower,
  checkMarks,
]

/** The first thing that is wrong with an order; undefined when nothing is. */
export const findDenial: Rule = (order, view) => {
  for (const rule of rules) {
    const denial = rule(order, view)
    if (denial !== undefined) return denial
  }
  return undefined
}
