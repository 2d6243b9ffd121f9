import type { MarketData } from '../../market/market-data.ts'
import type { HoldingRow } from '../../store/risk.ts'
import { type Decimal, decimal } from '../decimal/index.ts'
import type { Holding } from './risk-view.ts'

/** What is held and worked of an instrument, with its mark. */
export function markHolding({ symbol, quantity, cost, buys, sells }: HoldingRow, market: MarketData): Holding {
  return {
    position: decimal(quantity),
    cost: decimal(cost),
    buys: decimal(buys),
    sells: decimal(sells),
    mark: markOf(symbol, market),
  }
}

/** The last price, however old; undefined before the first. */
export function markOf(symbol: string, market: MarketData): Decimal | undefined {
  const quote = market.quote(symbol)
  return quote && decimal(quote.last)
}
