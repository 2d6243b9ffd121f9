import { textOf } from '../../decimal/index.ts'
import { holdingOf } from '../holdings.ts'
import type { Rule } from '../risk-view.ts'

/** One order may not be worth more than this: at its own price, or at the mark where it has none. */
export const checkOrderNotional: Rule = (order, view) => {
  const price = order.price ?? holdingOf(view, order).mark
  if (price === undefined) return undefined
  const notional = order.quantity.times(price)
  const limit = view.limits.maxOrderNotional
  if (notional.lte(limit)) return undefined
  return {
    rule: 'order_notional',
    limit: textOf(limit),
    value: textOf(notional),
    message: 'The order is worth more than one order may be.',
  }
}
