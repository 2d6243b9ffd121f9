import { textOf } from '../../decimal/index.ts'
import type { Rule } from '../risk-view.ts'

/** One order may not be larger than this. */
export const checkOrderQuantity: Rule = ({ quantity }, { limits }) => {
  if (quantity.lte(limits.maxOrderQuantity)) return undefined
  return {
    rule: 'order_quantity',
    limit: textOf(limits.maxOrderQuantity),
    value: textOf(quantity),
    message: 'The quantity is more than one order may have.',
  }
}
