import { textOf } from '../../decimal/index.ts'
import { holdingOf } from '../holdings.ts'
import type { Rule } from '../risk-view.ts'

const whole = 10_000

/** A price may not be further from the mark than this, on either side: a slip of the finger, mostly. */
export const checkCollar: Rule = (order, view) => {
  const { mark } = holdingOf(view, order)
  if (order.price === undefined || mark === undefined) return undefined
  const width = mark.times(view.limits.collarBasisPoints).div(whole)
  if (order.price.minus(mark).abs().lte(width)) return undefined
  const limit = order.price.gt(mark) ? mark.plus(width) : mark.minus(width)
  return {
    rule: 'collar',
    limit: textOf(limit),
    value: textOf(order.price),
    message: `The price is too far from the mark, ${textOf(mark)}.`,
  }
}
