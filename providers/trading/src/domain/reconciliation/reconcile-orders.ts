import { inAccount } from '../../store/account-queue.ts'
import { appendEvents, lockAccount } from '../../store/accounts.ts'
import { claimUnsettled, findOrder, type OrderRow } from '../../store/orders.ts'
import { VenueTimeout, VenueUnavailable } from '../../venue/index.ts'
import type { TradingContext } from '../context.ts'
import { submitOrder } from '../orders/submit-order.ts'
import { tellOrder } from '../orders/tell-order.ts'
import { withdrawOrder } from '../orders/withdraw-order.ts'
import { withinDeadline } from '../orders/within-deadline.ts'
import { pullReports } from '../reports/pull-reports.ts'

/** Orders that are looked at in one round. */
const atOnce = 20

/**
 * Settles orders that have been pending for longer than a few seconds: asks the venue what it knows of them and, always under
 * their own ids, sends again what did not arrive. Tells whether there may be more.
 *
 * @throws AggregateError of what failed for another reason than a venue that cannot be reached
 */
export async function reconcileOrders(context: TradingContext): Promise<boolean> {
  const orders = await claimUnsettled(context.db, { now: context.clock(), limit: atOnce })
  if (orders.length === 0) return false
  const settled = await Promise.allSettled(orders.map((order) => reconcileOrder(context, order)))
  const pulled = await Promise.allSettled([withinDeadline(pullReports(context))])
  const faults = [...settled, ...pulled].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const own = faults.filter((fault) => !(fault instanceof VenueTimeout || fault instanceof VenueUnavailable))
  if (own.length > 0) throw new AggregateError(own, `Failed to settle ${own.length} orders. They are tried again.`)
  return orders.length === atOnce
}

async function reconcileOrder(
  context: TradingContext,
  { id, tenant_id: tenant, submitted_at }: OrderRow,
): Promise<void> {
  const which = { tenant, orderId: id }
  if (submitted_at === null) return submitOrder(context, which)
  const known = await withinDeadline(context.venue.find(id))
  // What it knows it has reported by now.
  await withinDeadline(pullReports(context))
  const order = await findOrder(context.db, which)
  if (order === undefined) return
  if (known === undefined) return settleUnknown(context, order)
  if (known.working) return askAgain(context, order)
}

async function settleUnknown(context: TradingContext, order: OrderRow): Promise<void> {
  const which = { tenant: order.tenant_id, orderId: order.id }
  if (order.status === 'pending_new') await submitOrder(context, which)
  if (order.status === 'pending_cancel') await withdrawUnknown(context, which)
}

async function askAgain({ venue }: TradingContext, order: OrderRow): Promise<void> {
  const { id: orderId, status, pending_quantity: quantity, pending_price: price } = order
  if (status === 'pending_cancel') await withinDeadline(venue.cancel(orderId))
  if (status === 'pending_replace' && quantity !== null) {
    await withinDeadline(venue.replace({ orderId, quantity, price }))
  }
}

/** It was asked to be cancelled, was sent longer ago than the venue may take, and has not arrived. */
async function withdrawUnknown(
  { db, clock }: TradingContext,
  { tenant, orderId }: { tenant: string; orderId: string },
): Promise<void> {
  await inAccount(db, { tenant, lane: 'settle' }, async (tx) => {
    const now = clock()
    await lockAccount(tx, { tenant, now })
    const order = await findOrder(tx, { tenant, orderId })
    if (order?.status !== 'pending_cancel' || order.acknowledged_at !== null) return
    await appendEvents(tx, { tenant, events: [tellOrder(await withdrawOrder(tx, order, now))], at: now })
  })
}
