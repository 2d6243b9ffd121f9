import type { components } from '@platform/schemas/trading'
import type { MarketData } from '../../market/market-data.ts'
import type { PositionRow } from '../../store/positions.ts'
import { type Decimal, decimal, divide, textOf, zero } from '../decimal/index.ts'

type Position = components['schemas']['Position']

/** What is held of an instrument, at the market's last price. */
export function presentPosition(market: MarketData, position: PositionRow): Position {
  const quantity = decimal(position.quantity)
  const cost = decimal(position.cost)
  return {
    symbol: position.symbol,
    quantity: textOf(quantity),
    averagePrice: quantity.isZero() ? null : textOf(divide(cost, quantity, 10)),
    cost: textOf(cost),
    realised: textOf(decimal(position.realised)),
    fees: textOf(decimal(position.fees)),
    ...markOf(market, position.symbol, { quantity, cost }),
    version: position.version,
    updatedAt: position.updated_at.toISOString(),
  }
}

/** Of an instrument that was never traded. */
export function presentNothingHeld(market: MarketData, symbol: string): Position {
  return {
    symbol,
    quantity: '0',
    averagePrice: null,
    cost: '0',
    realised: '0',
    fees: '0',
    ...markOf(market, symbol, { quantity: zero, cost: zero }),
    version: 0,
    updatedAt: null,
  }
}

function markOf(
  market: MarketData,
  symbol: string,
  { quantity, cost }: { quantity: Decimal; cost: Decimal },
): Pick<Position, 'unrealised' | 'mark' | 'markAt' | 'stale'> {
  const quote = market.quote(symbol)
  if (quote === undefined) return { unrealised: null, mark: null, markAt: null, stale: false }
  return {
    unrealised: textOf(quantity.times(quote.last).minus(cost)),
    mark: textOf(decimal(quote.last)),
    markAt: quote.at.toISOString(),
    stale: market.isStale(quote),
  }
}
