import { Decimal, zero } from '../decimal/index.ts'
import type { SizedOrder } from '../sandbox/index.ts'
import type { BacktestSettings } from './backtest-settings.ts'
import { feeOf } from './fill-price.ts'

/**
 * How much of an order is filled: no more than one order may be, and no more than what leaves the equity, after the fee, at
 * least at the value of what is held or sold short. Closing is always allowed. Whole lots; nothing when none can be borne.
 */
export function cutOrder(
  { side, quantity }: SizedOrder,
  at: { price: Decimal; cash: Decimal; held: Decimal; settings: BacktestSettings },
): Decimal {
  const { price, cash, held, settings } = at
  const { lotSize, maximumQuantity } = settings
  const most = maximumQuantity.div(lotSize).toDecimalPlaces(0, Decimal.ROUND_FLOOR).times(lotSize)
  const wanted = Decimal.min(quantity, most)
  const direction = side === 'buy' ? 1 : -1
  const opposite = !held.isZero() && held.isPositive() !== direction > 0
  const closing = opposite ? Decimal.min(wanted, held.abs()) : zero
  const opening = wanted.minus(closing)
  if (opening.isZero()) return wanted

  const kept = opposite ? zero : held.abs()
  const equity = cash.plus(held.times(price))
  const bears = (opened: Decimal) => {
    const fee = feeOf(closing.plus(opened).times(price), settings)
    return equity.minus(fee).greaterThanOrEqualTo(kept.plus(opened).times(price))
  }
  if (bears(opening)) return wanted
  // Solved with the fee unrounded; the rounding may then cost a lot, or leave room for one more.
  const rate = new Decimal(settings.feeBasisPoints).div(10_000)
  const room = equity.minus(closing.times(price).times(rate)).minus(kept.times(price))
  const lots = room.div(price.times(rate.plus(1)).times(lotSize)).toDecimalPlaces(0, Decimal.ROUND_FLOOR)
  const borne = [lots.plus(1), lots, lots.minus(1)].map((count) => count.times(lotSize))
  return closing.plus(
    borne.find((opened) => opened.greaterThan(0) && opened.lessThan(opening) && bears(opened)) ?? zero,
  )
}
