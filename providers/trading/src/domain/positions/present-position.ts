import type { components } from '@platform/schemas/trading'
import type { MarketData } from '../../market/market-data.ts'
import type { PositionRow } from '../../store/positions.ts'
import { decimal, divide, textOf } from '../decimal/index.ts'

/** What is held of an instrument, at the market's last price. */
export function presentPosition(market: MarketData, position: PositionRow): components['schemas']['Position'] {
  const quantity = decimal(position.quantity)
  const cost = decimal(position.cost)
  const quote = market.quote(position.symbol)
  return {
    symbol: position.symbol,
    quantity: textOf(quantity),
    averagePrice: quantity.isZero() ? null : textOf(divide(cost, quantity, 10)),
    cost: textOf(cost),
    realised: textOf(decimal(position.realised)),
    fees: textOf(decimal(position.fees)),
    unrealised: quote === undefined ? null : textOf(quantity.times(quote.last).minus(cost)),
    mark: quote === undefined ? null : textOf(decimal(quote.last)),
    markAt: quote === undefined ? null : quote.at.toISOString(),
    stale: quote !== undefined && market.isStale(quote),
    version: position.version,
    updatedAt: position.updated_at.toISOString(),
  }
}
