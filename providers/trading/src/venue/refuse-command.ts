import type { Tx } from './exchange.ts'
import type { VenueEvent } from './reports.ts'
import type { VenueOrder } from './venue.ts'

/** A command that the exchange may be made to refuse. */
export type Refusable =
  | { operation: 'submit'; order: VenueOrder }
  | { operation: 'replace' | 'cancel'; orderId: string }

/** Refuses what it would have done, as exchanges do for reasons of their own; an order is known from then on, as rejected. */
export async function refuseCommand(tx: Tx, command: Refusable, reason: string): Promise<VenueEvent[]> {
  if (command.operation !== 'submit') {
    return [{ orderId: command.orderId, kind: `${command.operation}_rejected`, reason }]
  }
  const { orderId, account, symbol, side, quantity, price } = command.order
  const inserted = await tx
    .insertInto('venue_orders')
    .values({ order_id: orderId, account, symbol, side, quantity, price, status: 'rejected', priority: '0' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('order_id')
    .executeTakeFirst()
  return inserted === undefined ? [] : [{ orderId, kind: 'rejected', reason }]
}
