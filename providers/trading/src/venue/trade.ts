import { type Decimal, decimal, divide, textOf } from '../domain/decimal/index.ts'
import type { Tx } from './exchange.ts'
import type { Trade } from './match.ts'
import type { VenueEvent } from './reports.ts'

/** The report of one side of a trade; the fee is of its value, to eight places, half to even. */
export function filledEvent(
  orderId: string,
  { offer: { price }, quantity }: Trade,
  { liquidity, feeBasisPoints }: { liquidity: 'maker' | 'taker'; feeBasisPoints: number },
): VenueEvent {
  const fee = divide(price.times(quantity).times(feeBasisPoints), decimal('10000'), 8)
  return { orderId, kind: 'filled', quantity: textOf(quantity), price: textOf(price), fee: textOf(fee), liquidity }
}

/** Fills a working order of the book by so much. */
export async function fillOrder(tx: Tx, orderId: string, quantity: Decimal): Promise<void> {
  const filled = textOf(quantity)
  await tx
    .updateTable('venue_orders')
    .set(({ eb }) => ({
      filled: eb('filled', '+', filled),
      status: eb
        .case()
        .when(eb(eb('filled', '+', filled), '=', eb.ref('quantity')))
        .then('filled' as const)
        .else('working' as const)
        .end(),
    }))
    .where('order_id', '=', orderId)
    .execute()
}
