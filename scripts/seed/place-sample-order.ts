import type { TradingContext } from '../../providers/trading/src/domain/context.ts'
import { type Decimal, decimal, textOf } from '../../providers/trading/src/domain/decimal/index.ts'
import { cancelOrder } from '../../providers/trading/src/domain/orders/cancel-order.ts'
import { placeOrder } from '../../providers/trading/src/domain/orders/place-order.ts'
import type { SampleOrder } from './sample-trading.ts'

/** More than the service's own limit of one order. */
const tooMuch = decimal('300000')
/** Places an order as the market is now, and sees to its fate. */
export async function placeSampleOrder(
  context: TradingContext,
  { tenant, clientOrderId }: { tenant: string; clientOrderId: string },
  { symbol, side, worth, away, fate }: SampleOrder,
): Promise<void> {
  const instrument = context.market.instrument(symbol)
  const quote = context.market.quote(symbol)
  if (instrument === undefined || quote === undefined) {
    throw new Error(`Failed to seed: ${symbol} is not quoted. Take one of the market's instruments.`)
  }
  const [best, offered] = side === 'buy' ? [quote.ask, quote.askSize] : [quote.bid, quote.bidSize]
  const lots = (value: Decimal) => floorTo(value.div(best), decimal(instrument.lotSize))
  const aside = decimal(best)
    .times(10_000 + (side === 'buy' ? -away : away))
    .div(10_000)
  const terms = {
    taken: { quantity: lots(decimal(String(worth))), price: undefined },
    denied: { quantity: lots(tooMuch), price: undefined },
    partly: { quantity: decimal(offered).plus(instrument.lotSize), price: decimal(best) },
    resting: { quantity: lots(decimal(String(worth))), price: floorTo(aside, decimal(instrument.tickSize)) },
    cancelled: { quantity: lots(decimal(String(worth))), price: floorTo(aside, decimal(instrument.tickSize)) },
  }
  const { quantity, price } = terms[fate]
  if (quantity.isZero()) return
  const { id, status } = await placeOrder(context, {
    tenant,
    order: {
      clientOrderId,
      symbol,
      side,
      quantity: textOf(quantity),
      ...(price === undefined
        ? { type: 'market', timeInForce: 'IOC' }
        : { type: 'limit', timeInForce: 'GTC', price: textOf(price) }),
    },
  })
  if (fate === 'cancelled' && status === 'open') await cancelOrder(context, { tenant, orderId: id })
}

function floorTo(value: Decimal, step: Decimal): Decimal {
  return value.div(step).floor().times(step)
}
