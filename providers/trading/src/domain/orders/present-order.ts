import type { components } from '@platform/schemas/trading'
import type { OrderRow } from '../../store/orders.ts'
import { decimal, divide, textOf } from '../decimal/index.ts'

/** An order as the contract tells it, in answers and on the stream. */
export function presentOrder(order: OrderRow): components['schemas']['Order'] {
  const filled = decimal(order.filled_quantity)
  return {
    id: order.id,
    clientOrderId: order.client_order_id,
    symbol: order.symbol,
    side: order.side,
    type: order.type,
    timeInForce: order.time_in_force,
    quantity: shorten(order.quantity),
    price: order.price && shorten(order.price),
    status: order.status,
    filledQuantity: textOf(filled),
    averagePrice: filled.isZero() ? null : textOf(divide(decimal(order.filled_value), filled, 10)),
    pendingChange:
      order.pending_quantity === null
        ? null
        : { quantity: shorten(order.pending_quantity), price: order.pending_price && shorten(order.pending_price) },
    denial: order.denial,
    rejection: order.rejection,
    strategy:
      order.strategy_id === null || order.strategy_version === null
        ? null
        : { strategyId: order.strategy_id, version: order.strategy_version },
    version: order.version,
    createdAt: order.created_at.toISOString(),
    updatedAt: order.updated_at.toISOString(),
  }
}

function shorten(text: string): string {
  return textOf(decimal(text))
}
