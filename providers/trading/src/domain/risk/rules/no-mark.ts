import { isIdle } from '../holdings.ts'
import type { Rule } from '../risk-view.ts'

/** What has no price yet cannot be judged: neither an order in it, nor an account that holds it. */
export const checkMarks: Rule = (order, { holdings }) => {
  for (const [symbol, holding] of holdings) {
    if (holding.mark !== undefined || (isIdle(holding) && symbol !== order.instrument.symbol)) continue
    return { rule: 'no_mark', limit: null, value: null, message: `There is no price of ${symbol} yet.` }
  }
  return undefined
}
