import type { components } from '@platform/schemas/trading'
import type { FillRow } from '../../store/fills.ts'
import { decimal, textOf } from '../decimal/index.ts'

/** An execution as the contract tells it, in answers and on the stream. */
export function presentFill(fill: FillRow): components['schemas']['Fill'] {
  return {
    id: fill.id,
    executionId: fill.execution_id,
    orderId: fill.order_id,
    symbol: fill.symbol,
    side: fill.side,
    quantity: textOf(decimal(fill.quantity)),
    price: textOf(decimal(fill.price)),
    fee: textOf(decimal(fill.fee)),
    liquidity: fill.liquidity,
    at: fill.at.toISOString(),
  }
}
