import type { components } from '@platform/schemas/trading'
import { Decimal, zero } from '../decimal/index.ts'
import type { ProposedOrder } from './proposed-order.ts'
import type { Holding, RiskView } from './risk-view.ts'

/** Of the proposed order's instrument. */
export function holdingOf({ holdings }: RiskView, { instrument }: ProposedOrder): Holding {
  const holding = holdings.get(instrument.symbol)
  if (holding === undefined) throw new Error(`Failed to judge an order: the view has no ${instrument.symbol}. Read it.`)
  return holding
}

/** What the order may still execute. */
export function leavesOf({ quantity, filled }: ProposedOrder): Decimal {
  return quantity.minus(filled)
}

/** Neither held nor worked. */
export function isIdle({ position, buys, sells }: Holding): boolean {
  return position.isZero() && buys.isZero() && sells.isZero()
}

/** How much more an order of this side can make the position smaller, when all working orders of that side are executed. */
export function reducible(side: components['schemas']['Side'], { position, buys, sells }: Holding): Decimal {
  const left = side === 'buy' ? position.negated().minus(buys) : position.minus(sells)
  return Decimal.max(left, zero)
}

/** The holding if the order is accepted. */
export function withOrder(holding: Holding, order: ProposedOrder): Holding {
  const leaves = leavesOf(order)
  return order.side === 'buy'
    ? { ...holding, buys: holding.buys.plus(leaves) }
    : { ...holding, sells: holding.sells.plus(leaves) }
}

/** At the marks, whichever side's working orders are executed, if that makes it larger; undefined without a mark that it needs. */
export function exposureOf(holdings: Iterable<Holding>): Decimal | undefined {
  let sum = zero
  for (const holding of holdings) {
    if (isIdle(holding)) continue
    if (holding.mark === undefined) return undefined
    const { position, buys, sells, mark } = holding
    sum = sum.plus(mark.times(Decimal.max(position.plus(buys).abs(), position.minus(sells).abs())))
  }
  return sum
}

/** At the marks; undefined without a mark that it needs. */
export function unrealisedOf(holdings: Iterable<Holding>): Decimal | undefined {
  let sum = zero
  for (const { position, cost, mark } of holdings) {
    if (position.isZero()) continue
    if (mark === undefined) return undefined
    sum = sum.plus(position.times(mark).minus(cost))
  }
  return sum
}
