import type { components } from '@platform/schemas/trading'
import { Decimal, divide, zero } from '../decimal/index.ts'

/** What is held of an instrument. `cost` is of what is held, at its opening prices, signed as the quantity is. */
export type Holding = { quantity: Decimal; cost: Decimal; realised: Decimal; fees: Decimal }

export type Execution = { side: components['schemas']['Side']; quantity: Decimal; price: Decimal; fee: Decimal }

export const nothingHeld: Holding = { quantity: zero, cost: zero, realised: zero, fees: zero }

/**
 * The holding after an execution, by average cost: what is closed is taken out at the average of what is held, to ten places,
 * half to even; all of it when nothing is left. What goes beyond is opened at the execution's price.
 *
 * @example applyFill(nothingHeld, { side: 'buy', quantity: decimal('2'), price: decimal('10'), fee: zero }).cost // 20
 */
export function applyFill(held: Holding, { side, quantity, price, fee }: Execution): Holding {
  const direction = side === 'buy' ? 1 : -1
  const opposite = !held.quantity.isZero() && held.quantity.isPositive() !== direction > 0
  const closed = opposite ? Decimal.min(quantity, held.quantity.abs()) : zero
  const released = releaseCost(held, closed)
  // Signed as what is held: buying back what was sold short costs what it brings in.
  const proceeds = closed.times(price).times(-direction)
  return {
    quantity: held.quantity.plus(quantity.times(direction)),
    cost: held.cost.minus(released).plus(quantity.minus(closed).times(price).times(direction)),
    realised: held.realised.plus(closed.isZero() ? zero : proceeds.minus(released)),
    fees: held.fees.plus(fee),
  }
}

function releaseCost({ quantity, cost }: Holding, closed: Decimal): Decimal {
  if (closed.isZero()) return zero
  return closed.equals(quantity.abs()) ? cost : divide(cost.times(closed), quantity.abs(), 10)
}
