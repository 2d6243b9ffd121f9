import { noSuch } from '@platform/conventions/refusals'
import { findOrder, type OrderRow } from '../../store/orders.ts'
import type { TradingContext } from '../context.ts'

/** @throws Refusal `not_found` */
export async function getOrder(
  { db }: Pick<TradingContext, 'db'>,
  which: { tenant: string; orderId: string },
): Promise<OrderRow> {
  const order = await findOrder(db, which)
  if (order === undefined) throw noSuch('order')
  return order
}
